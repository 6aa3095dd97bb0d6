package cn.fenhe.collection.receiving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file as it was handed in (接收文件).
 *
 * @param name as its sender named it
 * @param bytes as received, packed or not
 * @param sm3 of those bytes, hexadecimal: what the sender can hold against its own; null while it is still being taken, see
 *     {@link Reception#digestedLater}
 * @param files it held; itself when it was not packed
 */
public record Received(String name, long bytes, @Nullable String sm3, List<SourceFile> files) {

    public Received {
        files = List.copyOf(files);
    }

    public Received digested(String taken) {
        return new Received(name, bytes, taken, files);
    }
}
