package cn.fenhe.collection.tables;

import cn.fenhe.collection.tables.MergedCells.Region;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The merged regions of a sheet, which its file names behind its cells: found at the end of the sheet's part, of which everything before is
 * unpacked and let go.
 */
final class MergedRegions {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(Id|Target)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern MERGED = Pattern.compile(
            "<(?:\\w+:)?mergeCell\\b[^>]*\\bref\\s*=\\s*[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']");
    private static final int END = 8 << 20;
    private static final int LETTERS = 26;

    private MergedRegions() {}

    static List<Region> of(Path workbook, Sheet sheet) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry part = part(zip, sheet.getId());
            return part == null ? List.of() : regions(end(zip, part));
        }
    }

    private static @Nullable ZipEntry part(ZipFile zip, String id) throws IOException {
        ZipEntry relations = zip.getEntry(RELATIONS);
        if (relations == null) {
            return null;
        }
        Matcher each = RELATION.matcher(end(zip, relations));
        while (each.find()) {
            String own = "";
            String target = "";
            Matcher attributes = ATTRIBUTE.matcher(each.group());
            while (attributes.find()) {
                own = attributes.group(1).equals("Id") ? attributes.group(2) : own;
                target = attributes.group(1).equals("Target") ? attributes.group(2) : target;
            }
            if (own.equals(id)) {
                return zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return null;
    }

    /** The last bytes of a part, as much as holds hundreds of thousands of regions. */
    private static String end(ZipFile zip, ZipEntry part) throws IOException {
        byte[] last = new byte[END];
        int length = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int got = 0; got >= 0; got = in.read(last, length, last.length - length)) {
                length += got;
                if (length == last.length) {
                    System.arraycopy(last, END / 2, last, 0, END / 2);
                    length = END / 2;
                }
            }
        }
        return new String(last, 0, length, StandardCharsets.UTF_8);
    }

    private static List<Region> regions(String end) {
        List<Region> regions = new ArrayList<>();
        Matcher merged = MERGED.matcher(end);
        while (merged.find()) {
            regions.add(new Region(
                    Long.parseLong(merged.group(2)),
                    Long.parseLong(merged.group(4)),
                    column(merged.group(1)),
                    column(merged.group(3))));
        }
        return regions;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }
}
