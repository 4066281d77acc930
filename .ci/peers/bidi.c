/* FriBidi's time for the line of app/bidi's BenchmarkVisual: classes, brackets, levels and visual order, in ns a line. */
#include <fribidi.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int main(void) {
	const char *line = "עמותת Hope (מייסודה 2020-2024) קיבלה ₪1,000 ב-02/06/2020";
	enum { most = 256, rounds = 300000 };
	FriBidiChar logical[most], visual[most];
	struct timespec a, b;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
	for (int i = 0; i < rounds; i++) {
		FriBidiStrIndex n = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, line, strlen(line), logical);
		FriBidiParType base = FRIBIDI_PAR_RTL;
		if (!fribidi_log2vis(logical, n, &base, visual, NULL, NULL, NULL))
			return 1;
	}
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
	printf("%.0f\n", ((b.tv_sec - a.tv_sec) * 1e9 + b.tv_nsec - a.tv_nsec) / rounds);
	return 0;
}
