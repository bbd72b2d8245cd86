import ArgumentParser
import Enforcement
import FoundationEssentials

/// A mistake in how the program was called.
enum UsageProblem: Error, Hashable {
    case badClock(String)
    case clockNotAllowed
    case badDay(String)
    case badPause(String)
    case badFieldSetting(String)
    case noWorkspace(String)
    case noTerminal
    case nothingToDo
}

/// Why a command did not do what it was asked.
enum CommandProblem: Error, Hashable {
    case notFound(String)
    case ambiguous(String, [String])
    case unreadable(path: String, errno: Int32)
    case workspaceExists(String)
    case workspaceBroken(path: String, detail: String)
    case notEnrolled
    /// Rows of this kind are built in; a file of them changes nothing here.
    case kindNotKept(String)
    /// The centre did not take a one-time code: wrong, used or expired.
    case codeNotTaken
    case holderSilent(pid: Int32)
    case missingProgram(String)
    case serverDidNotStart(String)
    case problemsFound(Int)
}

/// An error as words and an exit status: the one place of this program where that happens.
struct Explanation {
    let status: Int32
    let text: String
    private let isData: Bool

    init(of error: any Error, language: Language) {
        let words = ErrorWords(language: language)
        if let usage = error as? UsageProblem {
            (status, text, isData) = (2, words.usage(usage), false)
        } else if let own = words.text(of: error) {
            (status, text, isData) = (1, own, false)
        } else {
            // The parser's own: help and version are data, everything else is wrong usage.
            let code = Hengjian.exitCode(for: error)
            let known = code == .success || code == .validationFailure
            status = code == .success ? 0 : (code == .validationFailure ? 2 : 1)
            text = known ? Hengjian.fullMessage(for: error) : words.unexpected(error)
            isData = code == .success
        }
    }

    /// Writes the words where they belong and returns the exit status.
    func report() -> Int32 {
        let output = Output.standard
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isData { output.line(String(line)) } else { output.note(String(line)) }
        }
        return status
    }
}

extension Language {
    /// The language to explain an error in when no command could be read.
    static func ofProcess(_ words: [String]) -> Language {
        if let at = words.firstIndex(of: "--lang"), at + 1 < words.count,
            let language = Language(rawValue: words[at + 1])
        {
            return language
        }
        return .of(ProcessInfo.processInfo.environment)
    }
}
