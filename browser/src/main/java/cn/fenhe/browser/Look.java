package cn.fenhe.browser;

/**
 * How somebody looks at a page.
 *
 * @param language of the face, {@code zh} or {@code en}
 * @param width of the window in pixels
 */
record Look(String language, int width, int height) {

    private static final int PHONE = 390;

    /** A desk in a department. */
    static final Look DESK = new Look("zh", 1366, 768);

    static Look desk(String language) {
        return new Look(language, 1366, 768);
    }

    static Look phone(String language) {
        return new Look(language, PHONE, 844);
    }

    boolean isPhone() {
        return width == PHONE;
    }

    String locale() {
        return language.equals("zh") ? "zh-CN" : "en-GB";
    }
}
