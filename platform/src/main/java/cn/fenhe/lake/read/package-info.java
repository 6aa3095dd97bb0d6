/** Reads rows; only protection and release may come in here. */
@NullMarked
@NamedInterface("read")
package cn.fenhe.lake.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
