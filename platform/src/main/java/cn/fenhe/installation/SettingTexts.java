package cn.fenhe.installation;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What settings are called and mean: {@code settings.properties} and {@code settings_en.properties}. */
final class SettingTexts {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private SettingTexts() {}

    static String title(Setting setting, Locale language) {
        return texts(language).getString(setting.name() + ".title");
    }

    static String meaning(Setting setting, Locale language) {
        return texts(language).getString(setting.name() + ".meaning");
    }

    private static ResourceBundle texts(Locale language) {
        return ResourceBundle.getBundle("cn.fenhe.installation.settings", language, EXACT);
    }
}
