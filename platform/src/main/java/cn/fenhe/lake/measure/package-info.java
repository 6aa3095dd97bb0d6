/** Answers with aggregates only, never with a row. */
@NullMarked
@NamedInterface("measure")
package cn.fenhe.lake.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
