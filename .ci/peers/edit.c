/* The median time of one durable edit in C SQLite: a name among a thousand, a line of history and a stamp, in one transaction
 * with the journal that the program uses. In ns. Its argument is the file to make. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static sqlite3 *db;

static void run(const char *sql) {
	char *err = NULL;
	if (sqlite3_exec(db, sql, NULL, NULL, &err) != SQLITE_OK) {
		fprintf(stderr, "%s: %s\n", sql, err);
		exit(1);
	}
}

static int order(const void *a, const void *b) {
	double d = *(const double *)a - *(const double *)b;
	return (d > 0) - (d < 0);
}

int main(int argc, char **argv) {
	enum { edits = 1000 };
	static double took[edits];
	if (argc != 2 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		return 1;
	run("PRAGMA journal_mode=PERSIST; PRAGMA synchronous=EXTRA; BEGIN;"
	    "CREATE TABLE organisation(id TEXT PRIMARY KEY, name TEXT, notes TEXT) STRICT;"
	    "CREATE TABLE history(seq INTEGER PRIMARY KEY, at INTEGER, diff TEXT) STRICT;"
	    "CREATE TABLE stamp(value TEXT) STRICT; INSERT INTO stamp VALUES('0');"
	    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<999)"
	    "INSERT INTO organisation SELECT hex(randomblob(16)), 'name '||i, hex(randomblob(60)) FROM n; COMMIT;");
	for (int i = 0; i < edits; i++) {
		char sql[512];
		snprintf(sql, sizeof sql,
			 "BEGIN IMMEDIATE; UPDATE organisation SET name='%d' WHERE rowid=500;"
			 "INSERT INTO history(at,diff) VALUES(%d,'name: %d, with the words of a change as it is written');"
			 "UPDATE stamp SET value=hex(randomblob(16)); COMMIT;", i, i, i);
		struct timespec a, b;
		clock_gettime(CLOCK_MONOTONIC, &a);
		run(sql);
		clock_gettime(CLOCK_MONOTONIC, &b);
		took[i] = (b.tv_sec - a.tv_sec) * 1e9 + b.tv_nsec - a.tv_nsec;
	}
	qsort(took, edits, sizeof *took, order);
	printf("%.0f\n", took[edits / 2]);
	return 0;
}
