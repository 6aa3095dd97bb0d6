/** Takes rows in: stages files and commits snapshots in the transaction of the act. */
@NullMarked
@NamedInterface("write")
package cn.fenhe.lake.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
