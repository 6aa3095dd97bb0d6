package cn.fenhe.catalog;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The catalogue (目录), as its neighbours see it. */
@Component
public class Catalog {

    /** The resource's published entry; empty while none is, or when it was withdrawn. */
    public Optional<Entry> published(UUID resource) {
        throw new UnsupportedOperationException("published");
    }

    /** The resource's confirmed or published entry: data may be attached from its confirmation on. */
    public Optional<Entry> confirmed(UUID resource) {
        throw new UnsupportedOperationException("confirmed");
    }

    /** By resource code (信息资源代码). */
    public Optional<UUID> resourceByCode(String code) {
        throw new UnsupportedOperationException("resourceByCode");
    }

    /** Attaches a table of the lake to a resource (挂接), in the caller's transaction. */
    public void attach(UUID resource, UUID table) {
        throw new UnsupportedOperationException("attach");
    }

    /** Takes note of newly collected data, in the caller's transaction. */
    public void collected(Collected fact) {
        throw new UnsupportedOperationException("collected");
    }
}
