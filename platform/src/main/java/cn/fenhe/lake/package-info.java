/** Keeps collected data (数据湖) as snapshots of tables, behind three doors: write, measure, read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "installation", "cryptography"})
package cn.fenhe.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
