/* Has a file open, as an office program would: hold.exe FILE SHARE. SHARE is 0 for nobody else, 1 for readers, 7 for
   everybody. Says "held" and lets go at the end of its input. */
#include <stdio.h>
#include <windows.h>

int wmain(int argc, wchar_t **argv) {
    if (argc != 3) return 2;
    HANDLE file = CreateFileW(argv[1], GENERIC_READ | GENERIC_WRITE, _wtoi(argv[2]), NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 1;
    puts("held");
    fflush(stdout);
    while (getchar() != EOF) {}
    return 0;
}
