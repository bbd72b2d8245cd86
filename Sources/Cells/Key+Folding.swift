/// What a Chinese input method leaves on in full-width mode, read as the key that was meant.
extension Key {
    /// The key a command is looked up by: full-width forms (U+FF01–FF5E), the ideographic space
    /// and Chinese punctuation become their ASCII twins. Text fields take the key as it came.
    package var foldedForCommands: Key {
        guard case .character(let scalar) = self else { return self }
        if let twin = Self.punctuation[scalar] { return .character(twin) }
        guard (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return self }
        return .character(narrow)
    }

    private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{3000}": " ", "：": ":", "；": ";", "，": ",", "。": ".", "？": "?", "！": "!",
        "【": "[", "】": "]", "《": "<", "》": ">", "￥": "$", "、": "/",
    ]
}
