package cn.fenhe.release;

import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.City;
import cn.fenhe.organization.Institution;
import java.util.UUID;

/**
 * A published resource with its data, made for a test.
 *
 * @param consumer another institution of the same city
 */
public record Register(City city, Institution provider, Institution consumer, Entry entry) {

    public UUID resource() {
        return entry.resource();
    }

    public UUID item(String name) {
        return entry.item(name).orElseThrow().id();
    }
}
