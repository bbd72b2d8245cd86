/* The only place that names what Swift cannot import from ncurses: macros, globals and the
 * signal handler, which must not be Swift. See terminal.md's section on ncursesw. */
#ifndef HENGJIAN_CNCURSES_SHIM_H
#define HENGJIAN_CNCURSES_SHIM_H

/* SwiftPM drops the flags of pkg-config that would set this. */
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

/* --- Globals and macros ------------------------------------------------------------------ */

static inline WINDOW *hj_window(void) { return stdscr; }
static inline int hj_colors(void) { return COLORS; }
static inline int hj_color_pairs(void) { return COLOR_PAIRS; }
static inline SCREEN *hj_new_term(const char *type) { return newterm(type, stdout, stdin); }
static inline attr_t hj_bold(void) { return WA_BOLD; }
static inline attr_t hj_dim(void) { return WA_DIM; }
static inline attr_t hj_underline(void) { return WA_UNDERLINE; }
static inline attr_t hj_reverse(void) { return WA_REVERSE; }
static inline int hj_function_key(int number) { return KEY_F(number); }
static inline int hj_clear_on_next_refresh(void) { return clearok(curscr, TRUE); }
static inline const char *hj_codeset(void) { return nl_langinfo(CODESET); }

/* The columns the C library, and so ncurses, gives a scalar: -1 when it knows none. */
static inline int hj_column_width(unsigned int scalar) {
    extern int wcwidth(wchar_t);
    return wcwidth((wchar_t)scalar);
}

/* Attributes with a pair above what the attribute bits can hold. */
static inline int hj_set_style(WINDOW *window, attr_t attributes, int pair) {
    return wattr_set(window, attributes, (short)pair, NULL);
}

/* The ground that clearing leaves behind. */
static inline void hj_set_ground(WINDOW *window, attr_t attributes, int pair) {
    cchar_t blank;
    if (setcchar(&blank, L" ", attributes, (short)pair, NULL) == OK) wbkgrndset(window, &blank);
}

/* Keeps the news of another size of the terminal back until hj_wait(), or lets it through. */
static inline void hj_hold_resize(int is_held) {
    sigset_t resize;
    sigemptyset(&resize);
    sigaddset(&resize, SIGWINCH);
    pthread_sigmask(is_held ? SIG_BLOCK : SIG_UNBLOCK, &resize, NULL);
}

/* poll() that another size of the terminal interrupts, also one that was held back: between a
 * look at ncurses and an ordinary poll() it would go unnoticed until the next key. */
static inline int hj_wait(struct pollfd *descriptors, nfds_t count, int milliseconds) {
    extern int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
    sigset_t mask;
    pthread_sigmask(SIG_BLOCK, NULL, &mask);
    sigdelset(&mask, SIGWINCH);
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    return ppoll(descriptors, count, milliseconds < 0 ? NULL : &time, &mask);
}

/* Tells ncurses the size the terminal has now: no SIGWINCH comes while a process is stopped. */
static inline void hj_take_size(void) {
    struct winsize now;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0) return;
    if (is_term_resized(now.ws_row, now.ws_col)) resize_term(now.ws_row, now.ws_col);
}

/* --- Leaving in an emergency ------------------------------------------------------------- */

/* What the signal and exit handlers need; weak, so that every object file that includes this
 * header shares one. Written before a handler is installed, only read by it. */
struct hj_guard {
    volatile sig_atomic_t is_active;  /* the terminal is ours and must be given back */
    struct termios before;            /* the terminal as we found it */
    int error_descriptor;             /* standard error as we found it, or -1 */
    int log_descriptor;               /* where standard error goes meanwhile, or -1 */
    size_t notice_length;             /* bytes of notice */
    char notice[1024];                /* what to say after a crash */
    struct sigaction previous[NSIG];  /* whom to hand the signal on to */
    char stack[65536];                /* where the handler runs */
};
__attribute__((weak)) struct hj_guard hj_the_guard = {0};

/* Ends paste and mouse reporting, shows the cursor, resets attributes and keypad, leaves the
 * alternate screen. */
#define HJ_LEAVE                                                                            \
    "\033[?2004l\033[?1000l\033[?1002l\033[?1006l\033[?25h\033[0m\033[?1l\033>\033[?1049l"

/* Only functions POSIX calls async-signal-safe: no curses, no memory, no Swift. */
static inline void hj_give_back_now(void) {
    if (!hj_the_guard.is_active) return;
    hj_the_guard.is_active = 0;
    ssize_t written = write(STDOUT_FILENO, HJ_LEAVE, sizeof(HJ_LEAVE) - 1);
    (void)written;
    tcflush(STDIN_FILENO, TCIFLUSH); /* or the shell would run what was typed for us */
    tcsetattr(STDIN_FILENO, TCSANOW, &hj_the_guard.before);
    if (hj_the_guard.error_descriptor >= 0) dup2(hj_the_guard.error_descriptor, STDERR_FILENO);
}

/* Says where the log is, and leaves Swift's backtracer, which comes next, nothing but the log: on
 * a terminal it would ask questions for half a minute. */
static inline void hj_report_crash(void) {
    ssize_t written = write(STDERR_FILENO, hj_the_guard.notice, hj_the_guard.notice_length);
    (void)written;
    if (hj_the_guard.log_descriptor < 0) return;
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing >= 0) dup2(nothing, STDIN_FILENO);
    dup2(hj_the_guard.log_descriptor, STDOUT_FILENO);
    dup2(hj_the_guard.log_descriptor, STDERR_FILENO);
}

/* Whoever handled the signal before us has their turn (Swift's backtracer comes back from it),
 * then the signal does what it does by default: a fault happens again on return, anything else
 * is raised again, so the process ends by the signal it got. */
static inline void hj_on_signal(int number, siginfo_t *cause, void *context) {
    int is_crash = number != SIGTERM && number != SIGHUP && number != SIGINT;
    int was_active = hj_the_guard.is_active;
    hj_give_back_now();
    if (is_crash && was_active) hj_report_crash();

    struct sigaction *previous = &hj_the_guard.previous[number];
    if (previous->sa_flags & SA_SIGINFO) {
        previous->sa_sigaction(number, cause, context);
    } else if (previous->sa_handler != SIG_DFL && previous->sa_handler != SIG_IGN) {
        previous->sa_handler(number);
    }
    struct sigaction standard = {0};
    standard.sa_handler = SIG_DFL;
    sigaction(number, &standard, NULL);
    int is_fault = cause->si_code > 0
        && (number == SIGILL || number == SIGSEGV || number == SIGBUS || number == SIGFPE);
    if (!is_fault) raise(number);
}

static inline void hj_on_exit(void) { hj_give_back_now(); }

/* Whether the signal would do anything: one that is ignored, as under nohup, stays so. */
static inline int hj_is_heeded(int number) {
    struct sigaction now;
    return sigaction(number, NULL, &now) == 0 && now.sa_handler != SIG_IGN;
}

/* Saves the terminal as it is and makes sure it comes back whatever ends the process. Call once,
 * before ncurses touches the terminal. Returns 0, or -1 when there is no terminal. */
static inline int hj_guard_install(
    int error_descriptor, int log_descriptor, const char *notice) {
    static const int numbers[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE,
                                  SIGSYS,  SIGHUP,  SIGTERM, SIGINT,  SIGQUIT, SIGPIPE};
    if (tcgetattr(STDIN_FILENO, &hj_the_guard.before) != 0) return -1;
    hj_the_guard.error_descriptor = error_descriptor;
    hj_the_guard.log_descriptor = log_descriptor;
    size_t length = strlen(notice);
    if (length > sizeof hj_the_guard.notice) length = sizeof hj_the_guard.notice;
    memcpy(hj_the_guard.notice, notice, length);
    hj_the_guard.notice_length = length;

    stack_t stack = {0};
    stack.ss_sp = hj_the_guard.stack;
    stack.ss_size = sizeof hj_the_guard.stack;
    sigaltstack(&stack, NULL);

    struct sigaction action = {0};
    action.sa_sigaction = hj_on_signal;
    action.sa_flags = SA_ONSTACK | SA_SIGINFO;
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        if (hj_is_heeded(numbers[i]))
            sigaction(numbers[i], &action, &hj_the_guard.previous[numbers[i]]);
    }
    atexit(hj_on_exit);
    return 0;
}

/* Whether the handlers have a terminal to give back. */
static inline void hj_guard_set_active(int is_active) {
    hj_the_guard.is_active = is_active;
}

/* Puts the terminal's own modes back, as after endwin() but to what we found at the start. */
static inline void hj_guard_reset_modes(void) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &hj_the_guard.before);
}

/* Stops the whole process group as a shell's Ctrl-Z would, and returns when it goes on. ncurses
 * has a handler of its own for this signal, which would draw in the middle of it. */
static inline void hj_stop_process_group(void) {
    struct sigaction standard = {0};
    struct sigaction previous;
    standard.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &standard, &previous);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &previous, NULL);
}

#endif
