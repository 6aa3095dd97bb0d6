package cn.fenhe.organization;

import java.util.Map;

/**
 * A city made for a test, nobody else's.
 *
 * @param authority data authority of the city, holding every power for it
 * @param districts by name: 小店区 (whose own authority holds every power for it), 迎泽区 (without one)
 * @param zone a 管委会 without a holder of its own
 */
public record City(
        Region region,
        Institution authority,
        Map<String, Region> districts,
        Institution districtAuthority,
        Region zone) {

    public Region xiaodian() {
        return district("小店区");
    }

    public Region yingze() {
        return district("迎泽区");
    }

    private Region district(String name) {
        Region found = districts.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no district " + name);
        }
        return found;
    }
}
