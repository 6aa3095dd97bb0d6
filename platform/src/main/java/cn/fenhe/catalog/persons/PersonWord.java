package cn.fenhe.catalog.persons;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A word that was added (本地用词).
 *
 * @param ofNames whether it is looked for in names of fields, else in titles
 * @param by who added it
 */
record PersonWord(UUID id, String word, boolean ofNames, String by, OffsetDateTime at, String reasons) {}
