package cn.fenhe.collection.receiving;

import cn.fenhe.api.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one hand-in may hold at most.
 *
 * @param upload bytes received, all files together
 * @param unpacked bytes after unpacking, all files together
 * @param files in one hand-in, those inside archives counted
 * @param ratio unpacked to packed bytes of one archive; real tables pack 5 to 40 times
 */
@ConfigurationProperties("fenhe.collection.limits")
public record ReceivingLimits(
        @DefaultValue("4GB") DataSize upload,
        @DefaultValue("16GB") DataSize unpacked,
        @DefaultValue("1000") int files,
        @DefaultValue("200") int ratio) {

    /** @throws Refusal {@code collection.upload-too-large} when this much is too much */
    public void require(long bytes) {
        if (bytes > upload.toBytes()) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "collection.upload-too-large")
                    .with("limitBytes", upload.toBytes())
                    .with("limit", upload.toMegabytes() + " MB");
        }
    }
}
