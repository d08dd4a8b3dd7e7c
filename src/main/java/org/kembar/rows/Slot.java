package org.kembar.rows;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kembar.notation.Shape;

/** Where a component of a record lies in the database. */
sealed interface Slot {

    /** What an empty cell is given as. */
    Object NOTHING = new Object();

    /** The columns it takes up in the row of its record. */
    List<Column> columns();

    /** What lies in the row, or beside it under the owner; empty if nothing does. A list is there even if it is empty. */
    Optional<?> read(Row row, Owner owner, ReadRows rows);

    /** Puts down one value for each of the columns, and beside the row what lies there. */
    void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows);

    /** A single value. */
    record Cell(List<Column> columns, Function<Object, List<Object>> written, Function<Row, Optional<?>> read)
            implements Slot {

        @Override
        public Optional<?> read(Row row, Owner owner, ReadRows rows) {
            return read.apply(row);
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            if (value.isPresent()) {
                cells.addAll(written.apply(value.get()));
            } else {
                columns.forEach(_ -> cells.add(NOTHING));
            }
        }
    }

    /** A record within the row of another, or the whole row. It is there if one of the parts it cannot lack is. */
    record Group(Shape.Fields fields, List<Slot> slots) implements Slot {

        @Override
        public List<Column> columns() {
            return slots.stream().flatMap(slot -> slot.columns().stream()).toList();
        }

        @Override
        public Optional<Record> read(Row row, Owner owner, ReadRows rows) {
            var values = new Object[slots.size()];
            var whole = true;
            for (var i = 0; i < values.length; i++) {
                var part = fields.parts().get(i);
                var value = slots.get(i).read(row, owner, rows);
                whole &= value.isPresent() || !part.required();
                values[i] = value.isPresent() && (part.required() || part.shape() instanceof Shape.Listed)
                        ? value.get()
                        : value;
            }
            return whole ? Optional.of(make(values)) : Optional.empty();
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            for (var i = 0; i < slots.size(); i++) {
                var part = fields.parts().get(i);
                slots.get(i).write(value.flatMap(record -> component(part, record)), owner, cells, rows);
            }
        }

        static Optional<?> component(Shape.Part part, Object record) {
            try {
                return switch (part.accessor().invoke(record)) {
                    case Optional<?> optional -> optional;
                    case Object value -> Optional.of(value);
                };
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException("A record gives its own components: " + part.name(), e);
            }
        }

        private Record make(Object[] values) {
            try {
                return (Record) fields.constructor().newInstance(values);
            } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException("A record takes what was stored of it: " + fields.type(), e);
            }
        }
    }

    /** One of several records within the row of another. */
    record Choice(List<Group> alternatives) implements Slot {

        @Override
        public List<Column> columns() {
            return alternatives.stream()
                    .flatMap(group -> group.columns().stream())
                    .toList();
        }

        @Override
        public Optional<?> read(Row row, Owner owner, ReadRows rows) {
            var read = new ArrayList<Record>();
            alternatives.forEach(group -> group.read(row, owner, rows).ifPresent(read::add));
            return read.stream().findFirst();
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            alternatives.forEach(
                    group -> group.write(value.filter(group.fields().type()::isInstance), owner, cells, rows));
        }
    }

    /** A list of records with a table of their own. */
    record Rows(Table table) implements Slot {

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public Optional<List<Record>> read(Row row, Owner owner, ReadRows rows) {
            return Optional.of(rows.parts(table, owner));
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            rows.put(table, owner, records(value));
        }
    }

    /** What is quoted for it, in the one table of quotations. */
    record Quotations(Table table, String component) implements Slot {

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public Optional<List<Record>> read(Row row, Owner owner, ReadRows rows) {
            return Optional.of(rows.attached(new Attached(component, owner)));
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            rows.attach(table, new Attached(component, owner), records(value));
        }
    }

    /** The facts it refers to, in the one table of links. */
    record Links(Table table, String component, List<String> refers) implements Slot {

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public Optional<List<String>> read(Row row, Owner owner, ReadRows rows) {
            return Optional.of(rows.attached(new Attached(component, owner)).stream()
                    .map(link -> ((Link) link).target())
                    .toList());
        }

        @Override
        public void write(Optional<?> value, Owner owner, List<Object> cells, AllRows rows) {
            rows.link(
                    table,
                    new Attached(component, owner),
                    value.stream()
                            .flatMap(list -> ((List<?>) list).stream())
                            .map(String.class::cast)
                            .toList());
        }
    }

    private static List<Record> records(Optional<?> list) {
        return list.stream()
                .flatMap(value -> ((List<?>) value).stream())
                .map(Record.class::cast)
                .toList();
    }
}
