// A page and its translations into languages beside Vietnamese and English,
// with the quotation marks, numbers and letters that each of them has.
#ifndef TESTS_FLOW_LANGUAGES_HPP
#define TESTS_FLOW_LANGUAGES_HPP

#include <array>
#include <string>
#include <string_view>

namespace l10n::test {

struct Translated {
  std::string_view language;
  std::array<std::string_view, 4> texts;
};

/// A heading and three paragraphs.
inline constexpr Translated kEnglishTexts{
    "en",
    {"Back up your photos",
     "Before you begin, read [the guide](guide.md) and install version 2.5 or "
     "later. The program `backup` needs **three** folders and 1,250 MB of "
     "space.",
     "“Did it work?”, you will ask. Yes – if the last line says *done* (see "
     "below), everything is safe; otherwise, write to help@example.com.",
     "The café's menu, a naïve question and the 20 °C of a summer's day: each "
     "photo keeps its name…"}};

inline constexpr std::array<Translated, 15> kTranslatedTexts{
    {{"fr",
      {"Sauvegardez vos photos",
       "Avant de commencer, lisez [le guide](guide.md) et installez la version "
       "2.5 ou une version ultérieure. Le programme `backup` a besoin de "
       "**trois** dossiers et de 1\u202F250\u00A0Mo d’espace.",
       "«\u00A0Est-ce que cela a marché\u00A0?\u00A0», demanderez-vous. Oui – "
       "si la dernière ligne indique *terminé* (voir ci-dessous), tout est en "
       "sécurité\u00A0; sinon, écrivez à help@example.com.",
       "Le menu du café, une question naïve et les 20\u00A0°C d’un jour d’été "
       ": chaque photo garde son nom…"}},
     {"de",
      {"Sichern Sie Ihre Fotos",
       "Lesen Sie zuerst [die Anleitung](guide.md) und installieren Sie "
       "Version 2.5 oder neuer. Das Programm `backup` benötigt **drei** Ordner "
       "und 1.250 MB Speicherplatz.",
       "„Hat es geklappt?“, werden Sie fragen. Ja – wenn in der letzten Zeile "
       "*fertig* steht (siehe unten), ist alles sicher; schreiben Sie sonst an "
       "help@example.com.",
       "Die Karte des Cafés, eine naïve Frage und die 20 °C eines Sommertags: "
       "Jedes Foto behält seinen Namen…"}},
     {"es",
      {"Haga una copia de sus fotos",
       "Antes de empezar, lea [la guía](guide.md) e instale la versión 2.5 o "
       "posterior. El programa `backup` necesita **tres** carpetas y 1.250 MB "
       "de espacio.",
       "«¿Ha funcionado?», preguntará usted. Sí – si la última línea dice "
       "*hecho* (véase más abajo), todo está a salvo; si no, escriba a "
       "help@example.com.",
       "La carta del café, una pregunta ingenua y los 20 °C de un día de "
       "verano: cada foto conserva su nombre…"}},
     {"pt_BR",
      {"Faça uma cópia das suas fotos",
       "Antes de começar, leia [o guia](guide.md) e instale a versão 2.5 ou "
       "mais recente. O programa `backup` precisa de **três** pastas e de "
       "1.250 MB de espaço.",
       "“Será que funcionou?”, você vai perguntar. Sim – se a última linha "
       "disser *pronto* (veja abaixo), está tudo salvo; senão, escreva para "
       "help@example.com.",
       "O cardápio do café, uma pergunta ingênua e os 20 °C de um dia de verão "
       "na MANHÃ: cada foto mantém o seu nome…"}},
     {"pl",
      {"Zrób kopię swoich zdjęć",
       "Zanim zaczniesz, przeczytaj [przewodnik](guide.md) i zainstaluj wersję "
       "2.5 lub nowszą. Program `backup` potrzebuje **trzech** folderów i "
       "1\u00A0250 MB miejsca.",
       "„Czy się udało?”, zapytasz. Tak – jeśli ostatni wiersz brzmi *gotowe* "
       "(zobacz niżej), wszystko jest bezpieczne; w przeciwnym razie napisz na "
       "help@example.com.",
       "Menu kawiarni, naiwne pytanie i 20 °C letniego dnia: każde zdjęcie "
       "zachowuje swoją nazwę…"}},
     {"cs",
      {"Zálohujte své fotky",
       "Než začnete, přečtěte si [příručku](guide.md) a nainstalujte verzi 2.5 "
       "nebo novější. Program `backup` potřebuje **tři** složky a "
       "1\u00A0250\u00A0MB místa.",
       "„Povedlo se to?“, zeptáte se. Ano – pokud poslední řádek říká *hotovo* "
       "(viz níže), je vše v bezpečí; jinak napište na help@example.com.",
       "Nabídka kavárny, naivní otázka a 20\u00A0°C letního dne: každá fotka "
       "si ponechá svůj název…"}},
     {"tr",
      {"Fotoğraflarınızı yedekleyin",
       "Başlamadan önce [kılavuzu](guide.md) okuyun ve 2.5 ya da daha yeni bir "
       "sürümü kurun. `backup` programı **üç** klasör ve 1.250 MB yer ister.",
       "“Oldu mu?”, diye soracaksınız. Evet – son satırda *bitti* yazıyorsa "
       "(aşağıya bakın) her şey güvendedir; yoksa help@example.com adresine "
       "yazın.",
       "Kafenin mönüsü, saf bir soru ve bir yaz gününün 20 °C sıcaklığı: her "
       "fotoğraf adını korur…"}},
     {"ru",
      {"Сделайте копию своих фотографий",
       "Прежде чем начать, прочитайте [руководство](guide.md) и установите "
       "версию 2.5 или новее. Программе `backup` нужны **три** папки и "
       "1\u00A0250\u00A0МБ места.",
       "«Получилось?», — спросите вы. Да – если в последней строке написано "
       "*готово* (см. ниже), всё в порядке; иначе напишите на "
       "help@example.com.",
       "Меню кафе, наивный вопрос и 20\u00A0°C летнего дня: каждая фотография "
       "сохраняет своё имя…"}},
     {"uk",
      {"Зробіть копію своїх світлин",
       "Перш ніж почати, прочитайте [посібник](guide.md) і встановіть версію "
       "2.5 або новішу. Програмі `backup` потрібні **три** теки та 1250 МБ "
       "місця.",
       "«Чи вдалося?», — запитаєте ви. Так – якщо в останньому рядку написано "
       "*готово* (див. нижче), усе гаразд; інакше пишіть на help@example.com.",
       "Меню кав’ярні, наївне запитання й 20 °C літнього дня: кожна світлина "
       "зберігає своє ім’я…"}},
     {"el",
      {"Κρατήστε αντίγραφο των φωτογραφιών σας",
       "Πριν ξεκινήσετε, διαβάστε [τον οδηγό](guide.md) και εγκαταστήστε την "
       "έκδοση 2.5 ή νεότερη. Το πρόγραμμα `backup` χρειάζεται **τρεις** "
       "φακέλους και 1.250 MB χώρου.",
       "«Πέτυχε;», θα ρωτήσετε. Ναι – αν η τελευταία γραμμή λέει *τέλος* "
       "(δείτε παρακάτω), όλα είναι ασφαλή· αλλιώς γράψτε στο "
       "help@example.com.",
       "Ο κατάλογος του καφέ, μια αφελής ερώτηση και οι 20 °C μιας "
       "καλοκαιρινής μέρας: κάθε φωτογραφία κρατά το όνομά της…"}},
     {"ja",
      {"写真をバックアップする",
       "始める前に[ガイド](guide.md)を読み、バージョン 2.5 "
       "以降をインストールしてください。プログラム `backup` には **3 つ** "
       "のフォルダーと 1,250 MB の空き容量が必要です。",
       "「うまくいったかな？」と思うでしょう。はい、最後の行に *完了* "
       "と表示されていれば（下記参照）すべて安全です。そうでなければ "
       "help@example.com までご連絡ください。",
       "カフェのメニュー、素朴な質問、夏の日の 20 °C… "
       "どの写真も名前はそのままです…"}},
     {"zh_CN",
      {"备份您的照片",
       "开始之前，请阅读[指南](guide.md)并安装 2.5 或更高版本。程序 `backup` "
       "需要 **三个** 文件夹和 1,250 MB 空间。",
       "您会问：“成功了吗？”是的，如果最后一行显示 *完成* "
       "（见下文），一切就都安全了；否则请写信给 help@example.com 。",
       "咖啡馆的菜单、天真的问题和夏日的 20 °C：每张照片都保留自己的名字…"}},
     {"ko",
      {"사진 백업하기",
       "시작하기 전에 [안내서](guide.md)를 읽고 버전 2.5 이상을 설치하세요. "
       "프로그램 `backup`에는 **세** 개의 폴더와 1,250 MB의 공간이 필요합니다.",
       "“잘 되었을까요?”라고 물으실 것입니다. 네 – 마지막 줄에 *완료*라고 "
       "나오면(아래 참조) 모두 안전합니다. 아니면 help@example.com 으로 "
       "연락하세요.",
       "카페의 메뉴, 순진한 질문, 여름날의 20 °C: 모든 사진은 이름을 "
       "유지합니다…"}},
     {"ar",
      {"انسخ صورك احتياطيًا",
       "قبل أن تبدأ، اقرأ [الدليل](guide.md) وثبّت الإصدار 2.5 أو أحدث. يحتاج "
       "البرنامج `backup` إلى **ثلاثة** مجلدات و1,250 ميغابايت من المساحة.",
       "«هل نجح الأمر؟»، ستسأل. نعم – إذا كان السطر الأخير يقول *تم* (انظر "
       "أدناه) فكل شيء آمن؛ وإلا فاكتب إلى help@example.com.",
       "قائمة المقهى وسؤال ساذج و20 درجة مئوية في يوم صيفي: كل صورة تحتفظ "
       "باسمها…"}},
     {"hi",
      {"अपनी तस्वीरों का बैकअप लें",
       "शुरू करने से पहले [मार्गदर्शिका](guide.md) पढ़ें और संस्करण 2.5 या नया स्थापित "
       "करें। प्रोग्राम `backup` को **तीन** फ़ोल्डर और 1,250 MB जगह चाहिए।",
       "“क्या यह हो गया?”, आप पूछेंगे। हाँ – अगर आख़िरी पंक्ति में *पूर्ण* लिखा है (नीचे "
       "देखें), तो सब सुरक्षित है; नहीं तो help@example.com पर लिखें।",
       "कैफ़े का मेन्यू, एक भोला सवाल और गर्मी के दिन के 20 °C: हर तस्वीर का नाम वही "
       "रहता है…"}}}};

/// `texts` as a page of Markdown.
inline auto page_of(const Translated& translated) -> std::string {
  std::string page = "---\ntitle: \"" + std::string(translated.texts[0]) +
                     "\"\n---\n\n# " + std::string(translated.texts[0]) + '\n';
  for (const std::string_view text :
       {translated.texts[1], translated.texts[2], translated.texts[3]}) {
    page += '\n' + std::string(text) + '\n';
  }
  return page;
}

}  // namespace l10n::test

#endif  // TESTS_FLOW_LANGUAGES_HPP
