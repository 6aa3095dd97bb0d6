package cn.fenhe.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasksTest {

    @Test
    void aNameMaskOnAnIdNumberIsRefused() {
        assertThat(Masks.suits(Mask.NAME, Items.ID_NUMBER)).isFalse();
        assertThat(Masks.faults(List.of(new Masked(Items.ID_NUMBER, Mask.NAME))))
                .extracting(MaskFault::code)
                .containsExactly("protection.mask-unsuitable");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mask.class,
            names = {"ID_6_4", "ID_3_4", "ID_1_1"})
    void aMaskedIdBesideAFullBirthDateGivesTheIdBack(Mask mask) {
        assertThat(codes(new Masked(Items.ID_NUMBER, mask), new Masked(Items.BIRTH_DATE, Mask.NONE)))
                .containsExactly("protection.id-given-back");
    }

    @Test
    void firstSixAndLastFourDoNotStandBesideAMonthEither() {
        Masked month = new Masked(Items.BIRTH_DATE, Mask.MONTH);
        assertThat(codes(new Masked(Items.ID_NUMBER, Mask.ID_6_4), month)).containsExactly("protection.id-given-back");
        assertThat(codes(new Masked(Items.ID_NUMBER, Mask.ID_3_4), month)).isEmpty();
    }

    @Test
    void aBandOfTenYearsMayStandBesideAMaskedId() {
        assertThat(codes(new Masked(Items.ID_NUMBER, Mask.ID_6_4), new Masked(Items.BIRTH_DATE, Mask.AGE_BAND)))
                .isEmpty();
    }

    @Test
    void aPersonalDateThatNoNameTellsApartCountsAsABirthDate() {
        assertThat(codes(new Masked(Items.ID_NUMBER, Mask.ID_6_4), new Masked(Items.REGISTERED_ON, Mask.NONE)))
                .containsExactly("protection.id-given-back");
        assertThat(codes(
                        new Masked(Items.ID_NUMBER, Mask.ID_6_4),
                        new Masked(Items.REGISTERED_ON, Mask.NONE),
                        new Masked(Items.BIRTH_DATE, Mask.AGE_BAND)))
                .isEmpty();
    }

    @Test
    void oneItemUnderTwoGrantsIsJudgedUnderBoth() {
        assertThat(codes(
                        new Masked(Items.BIRTH_DATE, Mask.AGE_BAND),
                        new Masked(Items.ID_NUMBER, Mask.ID_6_4),
                        new Masked(Items.BIRTH_DATE, Mask.NONE)))
                .containsExactly("protection.id-given-back");
    }

    @Test
    void whatIsProposedForAWholeRegisterIsWithoutFault() {
        List<Masked> proposed = Stream.of(
                        Items.ID_NUMBER, Items.FULL_NAME, Items.BIRTH_DATE, Items.MOBILE, Items.ADDRESS, Items.DIVISION)
                .map(item -> new Masked(item, Masks.suggest(item)))
                .toList();
        assertThat(proposed)
                .extracting(Masked::mask)
                .containsExactly(Mask.ID_1_1, Mask.NAME, Mask.AGE_BAND, Mask.MOBILE, Mask.ADDRESS, Mask.CITY);
        assertThat(Masks.faults(proposed)).isEmpty();
    }

    private static List<String> codes(Masked... together) {
        return Masks.faults(List.of(together)).stream().map(MaskFault::code).toList();
    }
}
