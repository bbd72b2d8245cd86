import HTTPTypes

/// Why a request is not served. The reason that travels is stable and says nothing of the store.
enum RequestRefusal: String, Error {
    case badRequest = "bad_request"
    /// No proof, a wrong one, or one of an unknown or revoked device: never said which.
    case unauthorized
    /// No such route, or a scope that is not the device's: never said which.
    case notFound = "not_found"
    case tooLarge = "too_large"
    case tooSlow = "too_slow"
    /// A compressed body: none is read.
    case encoding
    /// The client's version is no longer served.
    case outdated
    /// The device has a push under way.
    case oneAtATime = "one_at_a_time"
    case busy
    case storeUnavailable = "store_unavailable"

    var status: HTTPResponse.Status {
        switch self {
        case .badRequest: .badRequest
        case .unauthorized: .unauthorized
        case .notFound: .notFound
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .encoding: .unsupportedMediaType
        case .outdated: HTTPResponse.Status(code: 426, reasonPhrase: "Upgrade Required")
        case .oneAtATime: .tooManyRequests
        case .busy, .storeUnavailable: .serviceUnavailable
        }
    }

    /// Coming again later may help.
    var isPassing: Bool {
        switch self {
        case .oneAtATime, .busy, .storeUnavailable: true
        default: false
        }
    }

    /// What is left of the request's body is not read: the connection ends with the reply.
    var endsConnection: Bool {
        switch self {
        case .tooLarge, .tooSlow, .encoding: true
        default: false
        }
    }
}
