package org.casebook.provenance.derivation;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.derivation.Relation.Used;
import org.casebook.provenance.derivation.Relation.WasAssociatedWith;
import org.casebook.provenance.derivation.Relation.WasAttributedTo;
import org.casebook.provenance.derivation.Relation.WasDerivedFrom;
import org.casebook.provenance.derivation.Relation.WasGeneratedBy;

/// How items came about. Immutable, without cycles, and in the same order however it was put together.
///
/// Where an entity `wasDerivedFrom` others, those alone are its origin, even if the activity that made it read more:
/// one import reads a whole file, but a value comes from its line. Without such a relation, everything that the
/// activity used is its origin.
public final class DerivationGraph {
    private static final Comparator<Relation> ORDER = Comparator.<Relation, String>comparing(
                    relation -> relation.getClass().getSimpleName())
            .thenComparing(Relation::subject)
            .thenComparing(Relation::object);

    private final SortedMap<String, Node> nodes;
    private final NavigableSet<Relation> relations;

    private final Links madeBy = new Links();
    private final Links made = new Links();
    private final Links used = new Links();
    private final Links usedBy = new Links();
    private final Links derivedFrom = new Links();
    private final Links derivedTo = new Links();
    private final Links responsible = new Links();

    private DerivationGraph(SortedMap<String, Node> nodes, NavigableSet<Relation> relations) {
        this.nodes = Collections.unmodifiableSortedMap(nodes);
        this.relations = Collections.unmodifiableNavigableSet(relations);
        relations.forEach(this::index);
        requireNoCycle();
    }

    private void index(Relation relation) {
        switch (relation) {
            case Used(String activity, String entity) -> {
                requireKinds(relation, Activity.class, Entity.class);
                used.add(activity, entity);
                usedBy.add(entity, activity);
            }
            case WasGeneratedBy(String entity, String activity) -> {
                requireKinds(relation, Entity.class, Activity.class);
                madeBy.add(entity, activity);
                made.add(activity, entity);
            }
            case WasDerivedFrom(String later, String earlier) -> {
                requireKinds(relation, Entity.class, Entity.class);
                derivedFrom.add(later, earlier);
                derivedTo.add(earlier, later);
            }
            case WasAssociatedWith(String activity, String agent) -> {
                requireKinds(relation, Activity.class, Agent.class);
                responsible.add(activity, agent);
            }
            case WasAttributedTo(String entity, String agent) -> {
                requireKinds(relation, Entity.class, Agent.class);
                responsible.add(entity, agent);
            }
        }
    }

    private void requireKinds(Relation relation, Class<? extends Node> subject, Class<? extends Node> object) {
        requireKind(relation, relation.subject(), subject);
        requireKind(relation, relation.object(), object);
    }

    private void requireKind(Relation relation, String id, Class<? extends Node> kind) {
        if (!kind.isInstance(nodes.get(id))) {
            throw new DerivationException(
                    ErrorCode.DERIVATION_INVALID,
                    "%s names %s, must be an %s of the graph"
                            .formatted(
                                    relation.getClass().getSimpleName(),
                                    id,
                                    kind.getSimpleName().toLowerCase(Locale.ROOT)));
        }
    }

    private void requireNoCycle() {
        Links back = new Links();
        for (Relation relation : relations) {
            if (!(nodes.get(relation.object()) instanceof Agent)) {
                back.add(relation.subject(), relation.object());
            }
        }
        back.cycle().ifPresent(id -> {
            throw new DerivationException(
                    ErrorCode.DERIVATION_INVALID,
                    "the ways back from %s run in a circle or lie behind one, must have no cycle".formatted(id));
        });
    }

    /// An empty builder.
    public static Builder builder() {
        return new Builder();
    }

    /// Every node, by identifier.
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /// Every relation, by kind, then subject, then object.
    public Collection<Relation> relations() {
        return relations;
    }

    /// The node of this identifier.
    ///
    /// @throws DerivationException with `DERIVATION_UNKNOWN` when there is none
    public Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new DerivationException(ErrorCode.DERIVATION_UNKNOWN, "derivation of %s is not known".formatted(id));
        }
        return node;
    }

    /// Who is responsible for an entity or activity, by identifier; empty when nobody is named.
    public List<Agent> agents(String id) {
        node(id);
        return responsible.from(id).stream().map(agent -> (Agent) node(agent)).toList();
    }

    /// From an item down to the files it came from: value ← activity ← … ← file. Each node stands once, after
    /// everything on the way that was made from it; nodes at one distance by identifier.
    ///
    /// @throws DerivationException with `DERIVATION_UNKNOWN` when there is no such entity
    public List<Step> backwards(String entityId) {
        return steps(entityId, backwardLinks(entityId));
    }

    /// From a file or item to everything that was made from it; ordered as [#backwards(String)].
    ///
    /// @throws DerivationException with `DERIVATION_UNKNOWN` when there is no such entity
    public List<Step> forwards(String entityId) {
        requireEntity(entityId);
        return steps(entityId, Links.reach(entityId, this::linkForwards));
    }

    /// Where the ways back end: the files as received, and any item whose origin nobody recorded. The item itself when
    /// it is one of those.
    ///
    /// @throws DerivationException with `DERIVATION_UNKNOWN` when there is no such entity
    public List<Entity> sources(String entityId) {
        Links links = backwardLinks(entityId);
        return steps(entityId, links).stream()
                .map(Step::node)
                .filter(node -> links.from(node.id()).isEmpty())
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .toList();
    }

    private Links backwardLinks(String entityId) {
        requireEntity(entityId);
        return Links.reach(entityId, this::linkBackwards);
    }

    private void linkBackwards(String entity, Links.Sink sink) {
        NavigableSet<String> origins = derivedFrom.from(entity);
        for (String activity : madeBy.from(entity)) {
            sink.link(entity, activity);
            NavigableSet<String> inputs = used.from(activity);
            (origins.isEmpty() ? inputs : origins)
                    .stream().filter(inputs::contains).forEach(input -> sink.linkOn(activity, input));
        }
        origins.forEach(origin -> sink.linkOn(entity, origin));
    }

    private void linkForwards(String entity, Links.Sink sink) {
        for (String activity : usedBy.from(entity)) {
            sink.link(entity, activity);
            for (String result : made.from(activity)) {
                NavigableSet<String> origins = derivedFrom.from(result);
                if (origins.isEmpty() || origins.contains(entity)) {
                    sink.linkOn(activity, result);
                }
            }
        }
        derivedTo.from(entity).forEach(result -> sink.linkOn(entity, result));
    }

    private List<Step> steps(String start, Links links) {
        return links.distances(start).entrySet().stream()
                .map(distance -> new Step(distance.getValue(), node(distance.getKey())))
                .sorted(Comparator.comparingInt(Step::distance)
                        .thenComparing(step -> step.node().id()))
                .toList();
    }

    private void requireEntity(String id) {
        if (!(node(id) instanceof Entity)) {
            throw new DerivationException(
                    ErrorCode.DERIVATION_UNKNOWN, "%s is no entity, must be one to have a derivation".formatted(id));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DerivationGraph that && nodes.equals(that.nodes) && relations.equals(that.relations);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.hashCode() + relations.hashCode();
    }

    @Override
    public String toString() {
        return "DerivationGraph[%d nodes, %d relations]".formatted(nodes.size(), relations.size());
    }

    /// Collects nodes and relations in any order. Adding the same thing twice changes nothing.
    public static final class Builder {
        private final SortedMap<String, Node> nodes = new TreeMap<>();
        private final NavigableSet<Relation> relations = new TreeSet<>(ORDER);

        private Builder() {}

        /// Adds a node.
        ///
        /// @throws DerivationException when another node has its identifier
        public Builder add(Node node) {
            Node known = nodes.putIfAbsent(node.id(), node);
            if (known != null && !known.equals(node)) {
                throw new DerivationException(
                        ErrorCode.DERIVATION_INVALID, "%s names two things, must name one".formatted(node.id()));
            }
            return this;
        }

        /// Adds a relation; its ends may be added later.
        public Builder add(Relation relation) {
            relations.add(relation);
            return this;
        }

        /// Adds everything of another graph.
        public Builder addAll(DerivationGraph graph) {
            graph.nodes.values().forEach(this::add);
            relations.addAll(graph.relations);
            return this;
        }

        public Builder used(Activity activity, Entity entity) {
            return add(activity).add(entity).add(new Used(activity.id(), entity.id()));
        }

        public Builder wasGeneratedBy(Entity entity, Activity activity) {
            return add(entity).add(activity).add(new WasGeneratedBy(entity.id(), activity.id()));
        }

        public Builder wasDerivedFrom(Entity generated, Entity used) {
            return add(generated).add(used).add(new WasDerivedFrom(generated.id(), used.id()));
        }

        public Builder wasAssociatedWith(Activity activity, Agent agent) {
            return add(activity).add(agent).add(new WasAssociatedWith(activity.id(), agent.id()));
        }

        public Builder wasAttributedTo(Entity entity, Agent agent) {
            return add(entity).add(agent).add(new WasAttributedTo(entity.id(), agent.id()));
        }

        /// The graph; the builder may go on.
        ///
        /// @throws DerivationException when a relation names what is not there, or something comes from itself
        public DerivationGraph build() {
            NavigableSet<Relation> copy = new TreeSet<>(ORDER);
            copy.addAll(relations);
            return new DerivationGraph(new TreeMap<>(nodes), copy);
        }
    }
}
