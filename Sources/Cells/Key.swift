/// One thing that came from the keyboard, whole: never a byte of a character or a piece of an
/// escape sequence.
package enum Key: Hashable, Sendable {
    /// The most bytes of text one paste brings; what is longer is cut there.
    package static let pasteLimitBytes = 1 << 20

    case character(Unicode.Scalar)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, escape, tab, backTab
    case backspace, delete, insert
    /// F1 to F63.
    case function(Int)
    /// Ctrl with a lower-case letter or one of ``@ \ ] ^ _``; Ctrl-I, Ctrl-M, Ctrl-H and Ctrl-[
    /// cannot be told from Tab, Enter, Backspace and Esc and never appear.
    case control(Character)
    /// Pasted text, line ends as `\n`, never run as keys.
    case paste(String)
    /// The screen has another size.
    case resize
}
