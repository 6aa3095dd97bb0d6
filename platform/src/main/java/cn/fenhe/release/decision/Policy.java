package cn.fenhe.release.decision;

import java.util.List;
import java.util.function.Function;

/**
 * One rule of the door (规则), by name.
 *
 * @param denies the reasons for which it denies; empty when it has nothing against it
 */
public record Policy(String name, Function<Ask, List<Reason>> denies) {}
