package cn.fenhe.browser;

import java.util.List;

/** Every page of the two faces: of each a picture is taken, and each is examined for accessibility. */
final class Places {

    private Places() {}

    static List<Place> all() {
        return List.of(
                new Place("portal-home", Stage.CITIZEN, "/"),
                new Place("sign-in", Stage.CITIZEN, "/console"),
                new Place("workbench-steward", "sthj-steward", "/console"));
    }
}
