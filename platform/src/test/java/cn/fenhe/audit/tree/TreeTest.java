package cn.fenhe.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fenhe.cryptography.Sm3;
import cn.fenhe.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stored tree is the one of RFC 9162: same roots, same proofs, at every size up to past two tiles. */
@Article("TY-7")
class TreeTest {

    private static final int SIZES = 71;

    @Test
    void theEmptyTreeAndTheSingleLeafAreTheStandardsOwn() {
        assertThat(TreeHash.empty()).isEqualTo(Sm3.digest());
        assertThat(new Frontier().root()).isEqualTo(Sm3.digest());
        assertThat(NaiveTree.root(NaiveTree.leaves(1)))
                .isEqualTo(Sm3.digest(new byte[] {0}, NaiveTree.leaves(1).getFirst()));
    }

    @Test
    void rootsAreTheDefinitionsAtEverySize() {
        List<byte[]> entries = NaiveTree.leaves(SIZES);
        NaiveTree.MemoryTiles tiles = new NaiveTree.MemoryTiles();
        Frontier frontier = new Frontier();
        for (int size = 1; size <= SIZES; size++) {
            byte[] root = NaiveTree.root(entries.subList(0, size));
            assertThat(tiles.grow(size - 1, entries.subList(size - 1, size))).isEqualTo(root);
            frontier.add(TreeHash.leaf(entries.get(size - 1)));
            assertThat(frontier.root()).isEqualTo(root);
            assertThat(Proofs.peaks(new Tiles(tiles), size)).containsExactlyElementsOf(frontier.peaks());
        }
    }

    @Test
    void inclusionProofsAreTheDefinitionsAndVerifyForTheirLeafAlone() {
        List<byte[]> entries = NaiveTree.leaves(SIZES);
        Tiles tiles = grown(entries);
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> some = entries.subList(0, size);
            byte[] root = NaiveTree.root(some);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Proofs.inclusion(tiles, index, size);
                assertThat(path).containsExactlyElementsOf(NaiveTree.path(index, some));
                byte[] leaf = TreeHash.leaf(entries.get(index));
                assertThat(Proofs.includes(index, size, leaf, path, root)).isTrue();
                assertThat(Proofs.includes(index, size, TreeHash.leaf(new byte[] {1}), path, root))
                        .isFalse();
                assertThat(Proofs.includes((index + 1) % size, size, leaf, path, root))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void consistencyProofsAreTheDefinitionsAndVerifyForTheirRootsAlone() {
        List<byte[]> entries = NaiveTree.leaves(SIZES);
        Tiles tiles = grown(entries);
        for (int to = 1; to <= SIZES; to++) {
            byte[] toRoot = NaiveTree.root(entries.subList(0, to));
            for (int from = 1; from <= to; from++) {
                byte[] fromRoot = NaiveTree.root(entries.subList(0, from));
                List<byte[]> proof = Proofs.consistency(tiles, from, to);
                assertThat(proof).containsExactlyElementsOf(NaiveTree.proof(from, entries.subList(0, to)));
                assertThat(Proofs.consistent(from, fromRoot, to, toRoot, proof)).isTrue();
                assertThat(Proofs.consistent(from, new byte[32], to, toRoot, proof))
                        .isFalse();
                assertThat(Proofs.consistent(from, fromRoot, to, new byte[32], proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aProofWithOneHashTooManyOrTooFewIsRefused() {
        List<byte[]> entries = NaiveTree.leaves(SIZES);
        Tiles tiles = grown(entries);
        byte[] root = NaiveTree.root(entries);
        List<byte[]> path = Proofs.inclusion(tiles, 5, SIZES);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        byte[] leaf = TreeHash.leaf(entries.get(5));

        assertThat(Proofs.includes(5, SIZES, leaf, longer, root)).isFalse();
        assertThat(Proofs.includes(5, SIZES, leaf, path.subList(0, path.size() - 1), root))
                .isFalse();
        assertThat(Proofs.consistent(5, root, SIZES, root, List.of())).isFalse();
        assertThat(Proofs.consistent(6, root, 5, root, List.of())).isFalse();
    }

    @Test
    void treesOfSeveralTilesGrownInUnevenBatchesAreTheSame() {
        List<byte[]> entries = NaiveTree.leaves(70_000);
        NaiveTree.MemoryTiles tiles = new NaiveTree.MemoryTiles();
        Frontier frontier = new Frontier();
        int size = 0;
        for (int batch = 1; size < entries.size(); batch = batch * 3 % 5003) {
            int next = Math.min(size + batch, entries.size());
            byte[] root = tiles.grow(size, entries.subList(size, next));
            entries.subList(size, next).forEach(entry -> frontier.add(TreeHash.leaf(entry)));
            assertThat(root).isEqualTo(frontier.root());
            size = next;
        }
        byte[] root = frontier.root();
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            byte[] leaf = TreeHash.leaf(entries.get((int) index));
            assertThat(Proofs.includes(index, size, leaf, Proofs.inclusion(new Tiles(tiles), index, size), root))
                    .isTrue();
        }
    }

    @Test
    void aFrontierContinuesFromItsPeaksAlone() {
        List<byte[]> entries = NaiveTree.leaves(SIZES);
        Tiles tiles = grown(entries);
        Frontier later = new Frontier(45, Proofs.peaks(tiles, 45));
        entries.subList(45, SIZES).forEach(entry -> later.add(TreeHash.leaf(entry)));

        assertThat(later.root()).isEqualTo(NaiveTree.root(entries));
        assertThatThrownBy(() -> new Frontier(45, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        Tiles tiles = grown(NaiveTree.leaves(3));
        assertThatThrownBy(() -> Proofs.inclusion(tiles, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(tiles, 4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(tiles, 1, 4)).isInstanceOf(IllegalStateException.class);
    }

    private static Tiles grown(List<byte[]> entries) {
        NaiveTree.MemoryTiles tiles = new NaiveTree.MemoryTiles();
        tiles.grow(0, entries);
        return new Tiles(tiles);
    }
}
