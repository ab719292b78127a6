auto main() -> int { return 2; }
