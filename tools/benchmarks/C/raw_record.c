#include "raw_record.h"

#include <string.h>

// Offsets in the fixed part; then, for each subject: length (1), text, back-link (8); then payload.
enum { AT_TYPE = 0, AT_RECORDED = 4, AT_DAY = 12, AT_OFFICE = 16, AT_ACTOR = 24, AT_CAUSE = 32, AT_COUNT = 40, FIXED_BYTES = 41 };

static uint64_t mix(uint64_t value) { // splitmix64
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    return value ^ value >> 31;
}

static char *put_digits(char *at, uint64_t value, int digits) {
    for (int i = digits - 1; i >= 0; i--, value /= 10) at[i] = (char)('0' + value % 10);
    return at + digits;
}

struct subject subject_of_text(const char *text) {
    struct subject subject = {0};
    size_t length = strlen(text);
    if (length == 0 || length > SUBJECT_BYTES) die(text, "a subject has 1 to 31 bytes");
    memcpy(subject.text, text, length);
    subject.length = (uint8_t)length;
    return subject;
}

// Formatted by hand: printf would cost more than the put that is measured.
struct subject case_subject(uint64_t index) {
    struct subject subject = {.length = 23, .text = "case/431026-"};
    char *at = put_digits(subject.text + 12, 2006 + index / 50000, 4);
    *at++ = '-';
    put_digits(at, index % 50000, 6);
    return subject;
}

static uint64_t read_digits(const char *at, int digits) {
    uint64_t value = 0;
    for (int i = 0; i < digits; i++) value = value * 10 + (uint64_t)(at[i] - '0');
    return value;
}

uint64_t case_index(const struct subject *subject) {
    return (read_digits(subject->text + 12, 4) - 2006) * 50000 + read_digits(subject->text + 17, 6);
}

static struct subject person_subject(uint64_t index) {
    struct subject subject = {.length = 23, .text = "person/"};
    uint64_t pseudonym = mix(~index);
    for (int i = 0; i < 16; i++, pseudonym >>= 4) subject.text[7 + i] = "0123456789abcdef"[pseudonym & 15];
    return subject;
}

struct subject quiet_case(const struct options *options) {
    return case_subject(options->subjects);
}

static uint64_t busy_index(const struct options *options, uint64_t draw) {
    return draw % options->busy * (options->subjects / options->busy);
}

struct subject probe_case(const struct options *options, uint64_t draw) {
    uint64_t drawn = mix(draw);
    return case_subject(options->busy > 0 ? busy_index(options, drawn) : drawn % options->subjects);
}

static uint64_t draw_index(const struct options *options, uint64_t draw) {
    if (options->busy > 0 && draw >> 62 == 0) return busy_index(options, draw);
    return draw % options->subjects;
}

void event_subjects(const struct options *options, uint64_t position, struct subject subjects[static SUBJECTS_PER_EVENT]) {
    bool quiet = position < 29000 && position % 1000 == 500;
    subjects[0] = quiet ? quiet_case(options) : case_subject(draw_index(options, mix(2 * position)));
    subjects[1] = person_subject(draw_index(options, mix(2 * position + 1)));
}

size_t record_minimum(void) {
    return FIXED_BYTES + SUBJECTS_PER_EVENT * (1 + SUBJECT_BYTES + sizeof(uint64_t));
}

void record_fill(uint8_t *record, size_t size, uint64_t position, const struct subject subjects[static SUBJECTS_PER_EVENT],
                 const uint64_t links[static SUBJECTS_PER_EVENT]) {
    const uint16_t kind[2] = {(uint16_t)(position % 40), 1};
    const int32_t day = (int32_t)(20000 + position / 1000);
    const uint64_t office = 431026001000, actor = position % 97, cause = position - 1;
    memcpy(record + AT_TYPE, kind, sizeof kind);
    memcpy(record + AT_RECORDED, &position, sizeof position);
    memcpy(record + AT_DAY, &day, sizeof day);
    memcpy(record + AT_OFFICE, &office, sizeof office);
    memcpy(record + AT_ACTOR, &actor, sizeof actor);
    memcpy(record + AT_CAUSE, &cause, sizeof cause);
    record[AT_COUNT] = SUBJECTS_PER_EVENT;
    uint8_t *at = record + FIXED_BYTES;
    for (int i = 0; i < SUBJECTS_PER_EVENT; i++) {
        *at++ = subjects[i].length;
        memcpy(at, subjects[i].text, subjects[i].length);
        at += subjects[i].length;
        memcpy(at, &links[i], sizeof links[i]);
        at += sizeof links[i];
    }
    memset(at, (int)(position & 0xFF), size - (size_t)(at - record));
}

bool record_link(MDB_val record, const struct subject *subject, uint64_t *link) {
    const uint8_t *at = (const uint8_t *)record.mv_data + FIXED_BYTES;
    for (int i = 0; i < SUBJECTS_PER_EVENT; i++) {
        uint8_t length = *at++;
        bool same = length == subject->length && memcmp(at, subject->text, length) == 0;
        at += length;
        if (same) {
            memcpy(link, at, sizeof *link);
            return true;
        }
        at += sizeof *link;
    }
    return false;
}

void record_subjects(MDB_val record, struct subject subjects[static SUBJECTS_PER_EVENT]) {
    const uint8_t *at = (const uint8_t *)record.mv_data + FIXED_BYTES;
    for (int i = 0; i < SUBJECTS_PER_EVENT; i++) {
        subjects[i] = (struct subject){.length = *at++};
        memcpy(subjects[i].text, at, subjects[i].length);
        at += subjects[i].length + sizeof(uint64_t);
    }
}

uint64_t record_touch(MDB_val record) {
    const uint8_t *bytes = record.mv_data;
    uint16_t type;
    uint64_t recorded;
    memcpy(&type, bytes + AT_TYPE, sizeof type);
    memcpy(&recorded, bytes + AT_RECORDED, sizeof recorded);
    return type + recorded + bytes[AT_COUNT];
}
