package cn.fenhe.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The real data that the demonstration carries, compressed; see the README beside it for sources and licences. */
final class DemoData {

    /** The twelve stations of the air-quality data. */
    static final List<String> STATIONS = List.of(
            "Aotizhongxin",
            "Changping",
            "Dingling",
            "Dongsi",
            "Guanyuan",
            "Gucheng",
            "Huairou",
            "Nongzhanguan",
            "Shunyi",
            "Tiantan",
            "Wanliu",
            "Wanshouxigong");

    static final int AIR_QUALITY_ROWS = 420_768;
    static final int EPIDEMIC_ROWS = 170_477;

    private DemoData() {}

    static InputStream open(String name) throws IOException {
        InputStream stream = DemoData.class.getResourceAsStream("data/" + name);
        if (stream == null) {
            throw new FileNotFoundException("data/" + name);
        }
        return stream;
    }
}
