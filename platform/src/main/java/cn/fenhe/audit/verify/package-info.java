/** Verifies an export of the audit log (离线核验) with nothing but the export and a public key. */
@NullMarked
package cn.fenhe.audit.verify;

import org.jspecify.annotations.NullMarked;
