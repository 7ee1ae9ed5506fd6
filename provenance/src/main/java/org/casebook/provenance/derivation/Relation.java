package org.casebook.provenance.derivation;

/// What ties two nodes, read from left to right: `value wasDerivedFrom file`. It points back in time.
///
/// Source: W3C PROV-DM, table 5.
public sealed interface Relation {

    /// The identifier of the later, or responsible-for, end.
    String subject();

    /// The identifier of the earlier, or responsible, end.
    String object();

    /// An activity read an entity.
    record Used(String activity, String entity) implements Relation {
        @Override
        public String subject() {
            return activity;
        }

        @Override
        public String object() {
            return entity;
        }
    }

    /// An activity made an entity.
    record WasGeneratedBy(String entity, String activity) implements Relation {
        @Override
        public String subject() {
            return entity;
        }

        @Override
        public String object() {
            return activity;
        }
    }

    /// An entity was made from exactly this other one, whatever else the activity read.
    record WasDerivedFrom(String generated, String used) implements Relation {
        @Override
        public String subject() {
            return generated;
        }

        @Override
        public String object() {
            return used;
        }
    }

    /// An agent is responsible for an activity.
    record WasAssociatedWith(String activity, String agent) implements Relation {
        @Override
        public String subject() {
            return activity;
        }

        @Override
        public String object() {
            return agent;
        }
    }

    /// An agent is responsible for an entity.
    record WasAttributedTo(String entity, String agent) implements Relation {
        @Override
        public String subject() {
            return entity;
        }

        @Override
        public String object() {
            return agent;
        }
    }
}
