#pragma once

// libcurl's options are set through variadic functions, which Swift can't call: one
// `static inline` for each form that we use.

#include <curl/curl.h>
#include <stddef.h>

typedef size_t (*hengjian_curl_sink)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode hengjian_curl_set_text(CURL *curl, CURLoption option, const char *text) {
    return curl_easy_setopt(curl, option, text);
}

static inline CURLcode hengjian_curl_set_number(CURL *curl, CURLoption option, long number) {
    return curl_easy_setopt(curl, option, number);
}

static inline CURLcode hengjian_curl_set_size(CURL *curl, CURLoption option, curl_off_t size) {
    return curl_easy_setopt(curl, option, size);
}

static inline CURLcode hengjian_curl_set_pointer(CURL *curl, CURLoption option, const void *pointer) {
    return curl_easy_setopt(curl, option, pointer);
}

static inline CURLcode hengjian_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(curl, option, list);
}

static inline CURLcode hengjian_curl_set_sink(CURL *curl, hengjian_curl_sink sink, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, sink);
    if (code != CURLE_OK) return code;
    return curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}

static inline CURLcode hengjian_curl_status(CURL *curl, long *status) {
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
}
