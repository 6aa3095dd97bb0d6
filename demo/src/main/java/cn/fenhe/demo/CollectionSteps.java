package cn.fenhe.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/** 归集: the four resources get their data, as it comes: gzipped, in GB18030, with bad rows in it. */
final class CollectionSteps {

    private static final int LONGEST_RUN_SECONDS = 180;

    private final City city;
    private final Resources made;

    CollectionSteps(City city, Resources made) {
        this.city = city;
        this.made = made;
    }

    List<Step> steps() {
        return List.of(
                new Step("归集：十二个监测站的文件", List.of("TJ-11", "TJ-12", "FH-5"), this::airQuality),
                new Step("归集：GB18030 编码的疫情表", List.of("TJ-12", "FH-5"), this::epidemic),
                new Step("归集：行政区划代码", List.of("TJ-12", "FH-10"), this::divisions),
                new Step("归集：十万人口登记，问题数据逐行留存", List.of("TJ-12", "FH-5", "FH-10"), this::residents));
    }

    private long airQuality() throws InterruptedException {
        Multipart parts = new Multipart().order(order(Theme.AIR_QUALITY, Map.of("missing", List.of("NA"))));
        for (String station : DemoData.STATIONS) {
            String name = "PRSA_" + station + ".csv.gz";
            parts.file(name, () -> DemoData.open("air-quality/" + name));
        }
        return committed(Theme.AIR_QUALITY, parts, DemoData.AIR_QUALITY_ROWS, 0);
    }

    private long epidemic() throws InterruptedException, IOException {
        byte[] gb18030;
        try (InputStream in = new GZIPInputStream(DemoData.open("epidemic.csv.gz"))) {
            gb18030 = new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        }
        Multipart parts = new Multipart()
                .order(order(Theme.EPIDEMIC, Map.of()))
                .file("疫情每日累计.csv", () -> new ByteArrayInputStream(gb18030));
        return committed(Theme.EPIDEMIC, parts, DemoData.EPIDEMIC_ROWS, 0);
    }

    private long divisions() throws InterruptedException, IOException {
        Divisions divisions = Divisions.read();
        byte[] table = divisions.asOneTable().getBytes(StandardCharsets.UTF_8);
        Multipart parts = new Multipart()
                .order(order(Theme.DIVISIONS, Map.of()))
                .file("行政区划代码.csv", () -> new ByteArrayInputStream(table));
        return committed(Theme.DIVISIONS, parts, divisions.size(), 0);
    }

    private long residents() throws InterruptedException, IOException {
        ByteArrayOutputStream register = new ByteArrayOutputStream();
        new ResidentRegister(Divisions.read().streetsOfTaiyuan()).writeTo(register);
        Multipart parts =
                new Multipart().order(order(Theme.RESIDENTS, Map.of())).file("人口登记.csv", Multipart.of(register));
        long rows = committed(Theme.RESIDENTS, parts, ResidentRegister.RESIDENTS, PlantedFault.values().length);
        allPlantedFaultsFound();
        return rows;
    }

    /** Each planted fault is in the quarantine with its line, its reason and its raw text. */
    private void allPlantedFaultsFound() {
        JsonNode page = city.person(Bureau.POLICE, Post.STEWARD)
                .get("/api/v1/collection/runs/" + made.id("residents.run") + "/quarantine?limit=100")
                .expect(200)
                .json();
        List<String> reasons = new ArrayList<>();
        page.path("items").forEach(reject -> {
            if (reject.path("line").asLong() < 2
                    || reject.path("raw").asString().isEmpty()) {
                throw new StepFailed("a quarantined row has no line or no raw text: " + reject);
            }
            reasons.add(reject.path("reason").asString());
        });
        for (PlantedFault fault : PlantedFault.values()) {
            if (!reasons.remove(fault.reason())) {
                throw new StepFailed("the planted fault " + fault + " is not in the quarantine: " + page);
            }
        }
    }

    private Map<String, Object> order(Theme theme, Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(more);
        order.put("resource", made.id(theme.resource()));
        order.put("mode", "REPLACE");
        return order;
    }

    private long committed(Theme theme, Multipart parts, long rows, long quarantined) throws InterruptedException {
        Person steward = city.person(theme.provider(), Post.STEWARD);
        String run = steward.upload("/api/v1/collection/runs", parts)
                .expect(202)
                .json()
                .path("id")
                .asString();
        made.keep(theme.resource().replace(".resource", ".run"), run);
        JsonNode outcome = await(steward, run);
        if (!outcome.path("state").asString().equals("COMMITTED")
                || outcome.path("accepted").asLong() != rows
                || outcome.path("quarantined").asLong() != quarantined) {
            throw new StepFailed("expected " + rows + " rows and " + quarantined + " quarantined, got " + outcome);
        }
        return rows;
    }

    private static JsonNode await(Person steward, String run) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_RUN_SECONDS);
        while (true) {
            JsonNode outcome =
                    steward.get("/api/v1/collection/runs/" + run).expect(200).json();
            String state = outcome.path("state").asString();
            if (!List.of("PLANNED", "RUNNING", "UNKNOWN").contains(state)) {
                return outcome;
            }
            if (System.nanoTime() > end) {
                throw new StepFailed("the run did not end in " + LONGEST_RUN_SECONDS + " seconds: " + outcome);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
