/** Keeps copies of tables in PostgreSQL for lookups by key. */
@NullMarked
package cn.fenhe.lake.serving;

import org.jspecify.annotations.NullMarked;
