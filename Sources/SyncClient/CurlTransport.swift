import CCurl
import Wire

extension Transport {
    /// Real requests to a centre, through libcurl.
    ///
    /// - Parameters:
    ///   - address: `http://` on the loopback only.
    ///   - timeoutSeconds: for one whole request.
    package static func http(
        _ address: CentreAddress, timeoutSeconds: Int = 30
    ) -> Transport {
        Transport { request in
            try CurlRequest(address: address, timeoutSeconds: timeoutSeconds).perform(request)
        }
    }
}

/// One request through libcurl's easy interface; a handle of its own, so any thread may ask.
private struct CurlRequest {
    let address: CentreAddress
    let timeoutSeconds: Int

    func perform(_ request: TransportRequest) throws -> TransportReply {
        guard CurlLibrary.isReady, let curl = curl_easy_init() else {
            throw SyncError.library(code: -1)
        }
        defer { curl_easy_cleanup(curl) }
        var headers: UnsafeMutablePointer<curl_slist>?
        for (name, value) in request.headers.sorted(by: { $0.key < $1.key }) {
            headers = curl_slist_append(headers, "\(name): \(value)")
        }
        // An empty Expect keeps libcurl from waiting a second before a larger body.
        headers = curl_slist_append(headers, "Expect:")
        defer { curl_slist_free_all(headers) }

        let reply = ReplyBody()
        let context = Unmanaged.passUnretained(reply).toOpaque()
        let codes = [
            hengjian_curl_set_text(curl, CURLOPT_URL, address.text + request.target),
            hengjian_curl_set_text(curl, CURLOPT_CUSTOMREQUEST, request.method),
            hengjian_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "http"),
            hengjian_curl_set_text(curl, CURLOPT_PROXY, ""),
            hengjian_curl_set_number(curl, CURLOPT_NOSIGNAL, 1),
            hengjian_curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, 5),
            hengjian_curl_set_number(curl, CURLOPT_TIMEOUT, timeoutSeconds),
            hengjian_curl_set_list(curl, CURLOPT_HTTPHEADER, headers),
            hengjian_curl_set_sink(
                curl,
                { bytes, size, count, context in
                    ReplyBody.take(bytes, size * count, context)
                }, context),
        ]
        if let failed = codes.first(where: { $0 != CURLE_OK }) {
            throw SyncError.library(code: Int32(failed.rawValue))
        }
        let code = request.body.withUnsafeBytes { body in
            if !body.isEmpty {
                _ = hengjian_curl_set_size(
                    curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
                _ = hengjian_curl_set_pointer(curl, CURLOPT_POSTFIELDS, body.baseAddress)
            }
            return curl_easy_perform(curl)
        }
        // The library calls back into the body until here.
        return try withExtendedLifetime(reply) {
            if reply.isOversize { throw SyncError.oversize }
            guard code == CURLE_OK else {
                // Anything that is not HTTP is an unintelligible answer; all else is no answer.
                let garbage = [CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL]
                throw garbage.contains(code) ? SyncError.unintelligible : SyncError.offline
            }
            var status = 0
            _ = hengjian_curl_status(curl, &status)
            return TransportReply(status: status, body: reply.bytes)
        }
    }
}

/// The library's process-wide state, set up once.
private enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}

/// Collects a reply's body up to the limit of the protocol; used by one thread at a time.
private final class ReplyBody {
    private(set) var bytes: [UInt8] = []
    private(set) var isOversize = false

    static func take(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let bytes, let context else { return 0 }
        let body = Unmanaged<ReplyBody>.fromOpaque(context).takeUnretainedValue()
        guard body.bytes.count + count <= WireLimit.replyBytesMax else {
            body.isOversize = true
            return 0
        }
        body.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
    }
}
