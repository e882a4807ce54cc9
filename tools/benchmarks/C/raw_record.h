// The events of the workload: who they concern, and their bytes.
#ifndef RAW_RECORD_H
#define RAW_RECORD_H

#include "raw_common.h"

enum { SUBJECTS_PER_EVENT = 2, SUBJECT_BYTES = 31 };

// Zero-padded, so that memcmp over the whole text sorts as LMDB sorts the keys.
struct subject {
    uint8_t length;
    char text[SUBJECT_BYTES];
};

struct subject subject_of_text(const char *text);
struct subject case_subject(uint64_t index);
uint64_t case_index(const struct subject *subject); // of a case that case_subject made

// The quiet case has 29 events among the first 29,000 and none later: its head is never in the tail,
// so reading it in a fresh process costs the scan of the whole tail.
struct subject quiet_case(const struct options *options);
// A case that has some 25 events when there are 25 (or, with busy cases, 100 per busy case) events a case.
struct subject probe_case(const struct options *options, uint64_t draw);

// Drawn from the position alone: every layout, and every continued run, sees the same events.
void event_subjects(const struct options *options, uint64_t position, struct subject subjects[static SUBJECTS_PER_EVENT]);

// The layout under test decides what the links are; the size never depends on it.
size_t record_minimum(void);
void record_fill(uint8_t *record, size_t size, uint64_t position, const struct subject subjects[static SUBJECTS_PER_EVENT],
                 const uint64_t links[static SUBJECTS_PER_EVENT]);
// The position of the subject's previous event; false if the record does not concern it.
bool record_link(MDB_val record, const struct subject *subject, uint64_t *link);
void record_subjects(MDB_val record, struct subject subjects[static SUBJECTS_PER_EVENT]);
uint64_t record_touch(MDB_val record); // reads the header's fields

#endif
