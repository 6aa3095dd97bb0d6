package cn.fenhe.opening.application;

/** Who may apply (申请主体). */
public enum ApplicantKind {
    /** 自然人. */
    NATURAL_PERSON,
    /** 法人或者其他组织, by its agent (经办人). */
    LEGAL_PERSON
}
