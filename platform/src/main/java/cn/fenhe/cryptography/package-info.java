/** Speaks the national algorithms SM2, SM3 and SM4, and keeps the keys (密钥). */
@NullMarked
@ApplicationModule(allowedDependencies = {"api", "installation"})
package cn.fenhe.cryptography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
