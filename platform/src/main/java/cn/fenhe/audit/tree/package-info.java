/** Knows the Merkle tree (默克尔树) of RFC 9162 over SM3, its proofs and its signed checkpoints; needs neither a database nor Spring. */
@NullMarked
package cn.fenhe.audit.tree;

import org.jspecify.annotations.NullMarked;
