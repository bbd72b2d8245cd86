/* What Swift cannot say of libpq by itself: a C callback and macros that are characters. */
#ifndef HENGJIAN_CPOSTGRES_SHIM_H
#define HENGJIAN_CPOSTGRES_SHIM_H

#include <libpq-fe.h>
#include <string.h>

/* Counts warnings. A COMMIT whose wait for a standby was cancelled is reported as a success with
 * a warning and nothing else, so the warning is what tells. The untranslated severity is read:
 * the text follows the server's language. */
static inline void hj_note_warning(void *count, const PGresult *notice) {
    const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    if (severity != NULL && strcmp(severity, "WARNING") == 0) {
        *(int *)count += 1;
    }
}

/* Has the connection count its warnings in `count`, which must outlive it. */
static inline void hj_count_warnings(PGconn *connection, int *count) {
    PQsetNoticeReceiver(connection, hj_note_warning, count);
}

/* The five-letter code of an error; NULL where the server gave none. */
static inline const char *hj_sqlstate(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

#endif
