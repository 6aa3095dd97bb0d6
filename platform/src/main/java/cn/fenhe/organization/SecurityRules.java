package cn.fenhe.organization;

import java.util.List;

/** A module that keeps rules which protect, and can tell them. */
public interface SecurityRules {

    List<SecurityRule> rules();
}
