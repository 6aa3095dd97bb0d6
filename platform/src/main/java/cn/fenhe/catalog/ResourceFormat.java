package cn.fenhe.catalog;

import java.util.Set;

/**
 * A format of a resource (信息资源格式, 编制指南).
 *
 * @param type within its kind, lower case, such as {@code csv}
 */
public record ResourceFormat(Kind kind, String type) {

    /** Kinds of formats, with the guide's one-digit codes and the types each knows; an empty set knows none and takes any. */
    public enum Kind {
        /** 1 电子文件. */
        DOCUMENT("1", Set.of("ofd", "wps", "xml", "txt", "doc", "docx", "html", "pdf", "ppt", "pptx", "json", "zip")),
        /** 2 电子表格. */
        SPREADSHEET("2", Set.of("csv", "et", "xls", "xlsx", "ods", "parquet")),
        /** 3 数据库. */
        DATABASE(
                "3",
                Set.of(
                        "access",
                        "dbf",
                        "dbase",
                        "sybase",
                        "oracle",
                        "sqlserver",
                        "db2",
                        "mysql",
                        "postgresql",
                        "dm",
                        "kingbase",
                        "opengauss",
                        "gbase",
                        "oceanbase",
                        "table")),
        /** 4 图形图像. */
        GRAPHIC("4", Set.of("jpg", "gif", "bmp", "png", "tiff", "geotiff", "shp", "geojson", "svg", "dwg")),
        /** 5 流媒体. */
        STREAM("5", Set.of("swf", "rm", "mpg", "mp3", "mp4", "wav", "rtsp", "hls")),
        /** 6 自描述格式: its own, described by the provider. */
        SELF_DESCRIBING("6", Set.of()),
        /** 7 服务接口. */
        SERVICE("7", Set.of("rest", "soap", "wms", "wfs", "wmts", "webservice", "kafka"));

        private final String code;
        private final Set<String> types;

        Kind(String code, Set<String> types) {
            this.code = code;
            this.types = types;
        }

        public String code() {
            return code;
        }

        /** Whether a type belongs to this kind. */
        public boolean knows(String type) {
            return types.isEmpty() || types.contains(type);
        }
    }
}
