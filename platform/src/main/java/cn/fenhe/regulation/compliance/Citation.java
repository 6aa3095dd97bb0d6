package cn.fenhe.regulation.compliance;

/**
 * That a place in the code cites an article (引用).
 *
 * @param article such as {@code TJ-17}
 * @param place a class, or a class and its method or field: {@code cn.fenhe.sharing.Part.approve}
 * @param proof whether it stands in a test
 */
public record Citation(String article, String place, boolean proof) implements Comparable<Citation> {

    private static final String SERVED = "served";
    private static final String PROVEN = "proven";

    String line() {
        return article + "\t" + (proof ? PROVEN : SERVED) + "\t" + place;
    }

    static Citation ofLine(String line) {
        String[] fields = line.split("\t", -1);
        return new Citation(fields[0], fields[2], fields[1].equals(PROVEN));
    }

    @Override
    public int compareTo(Citation other) {
        return line().compareTo(other.line());
    }
}
