package cn.fenhe.opening;

import cn.fenhe.catalog.Freshness;
import cn.fenhe.catalog.Grade;
import cn.fenhe.catalog.OpeningType;
import cn.fenhe.catalog.Subject;
import cn.fenhe.catalog.UpdateCycle;
import cn.fenhe.release.PublicUses;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset (数据集) as the public sees it: the opened items of a published resource; of the others nothing.
 *
 * @param code resource code (信息资源代码)
 * @param provider name of the institution that answers for it
 * @param released whether its data can be taken now
 * @param applicable whether anyone may apply for what of it is opened on conditions
 * @param uses by the public, counted every few minutes
 * @param formats in which it can be downloaded, such as {@code csv}; empty while it is not released
 */
public record Dataset(
        UUID id,
        String code,
        String title,
        String summary,
        String provider,
        Subject subject,
        String subjectTitle,
        List<String> keywords,
        UpdateCycle cycle,
        Grade grade,
        OpeningType opening,
        String useRequirements,
        @Nullable Instant publishedAt,
        Freshness freshness,
        boolean released,
        List<String> formats,
        List<OpenItem> items,
        UUID providerId,
        PublicUses uses,
        boolean applicable) {

    public Dataset {
        keywords = List.copyOf(keywords);
        formats = List.copyOf(formats);
        items = List.copyOf(items);
    }

    /**
     * An opened item.
     *
     * @param type one-letter data type of the catalogue guide
     * @param applicable whether an application may name it: what is of level 3 stays inside
     */
    public record OpenItem(String name, String title, String type, OpeningType opening, boolean applicable) {}
}
