package cn.fenhe.demo;

import cn.fenhe.demo.ResidentRegister.Resident;
import org.jspecify.annotations.Nullable;

/** Faults planted in the register, one row each; every one must be found in the quarantine. */
enum PlantedFault {
    WRONG_CHECK_DIGIT("id-number") {
        @Override
        String spoil(Resident before, Resident own) {
            char check = own.id().charAt(17);
            return own.line().replace(own.id(), own.id().substring(0, 17) + (check == '1' ? '2' : '1'));
        }
    },
    NO_SUCH_BIRTHDAY("id-number") {
        @Override
        String spoil(Resident before, Resident own) {
            String body = own.id().substring(0, 6) + "19990231" + own.id().substring(14, 17);
            return own.line().replace(own.id(), body + ResidentRegister.checkDigit(body));
        }
    },
    NO_NAME("required") {
        @Override
        String spoil(Resident before, Resident own) {
            return own.line().replace("," + own.name() + ",", ",,");
        }
    },
    SHORT_MOBILE("mobile") {
        @Override
        String spoil(Resident before, Resident own) {
            return own.line().replace(own.mobile(), own.mobile().substring(0, 9));
        }
    },
    DATE_IN_WORDS("type") {
        @Override
        String spoil(Resident before, Resident own) {
            return own.line().replace(own.birth().toString(), "去年春天");
        }
    },
    TOO_FEW_COLUMNS("too-few-columns") {
        @Override
        String spoil(Resident before, Resident own) {
            return own.id() + "," + own.name();
        }
    },
    TOO_MANY_COLUMNS("too-many-columns") {
        @Override
        String spoil(Resident before, Resident own) {
            return own.line() + ",备注";
        }
    },
    SAME_PERSON_TWICE("duplicate-key") {
        @Override
        String spoil(Resident before, Resident own) {
            return before.line();
        }
    };

    private static final int APART = 11_111;

    private final String reason;

    PlantedFault(String reason) {
        this.reason = reason;
    }

    /** The row that stands after {@code before}; {@code own} is a resident made for it. */
    abstract String spoil(Resident before, Resident own);

    /** The reason that the quarantine must give. */
    String reason() {
        return reason;
    }

    /** The fault planted after the n-th resident, null for none. */
    static @Nullable PlantedFault after(int resident) {
        int index = resident / APART - 1;
        return resident % APART == 0 && index < values().length ? values()[index] : null;
    }
}
