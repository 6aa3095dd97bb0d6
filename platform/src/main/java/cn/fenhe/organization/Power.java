package cn.fenhe.organization;

/** Powers of a data authority (职权), held by one institution for one region; they can lie with different ones (TY-5, SD-5). */
public enum Power {
    CATALOG_REVIEW,
    ARBITRATION,
    SECURITY,
    CERTIFICATES
}
