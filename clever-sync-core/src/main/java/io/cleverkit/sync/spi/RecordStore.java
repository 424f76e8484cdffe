package io.cleverkit.sync.spi;

import java.util.List;

/**
 * Keeps one kind of record on the host's side: the four things that the engine ever asks for. Nothing is ever deleted.
 *
 * <p><b>Batches:</b> items come already sorted by what is to be done with them, so that a store may load them in bulk. The
 * answer has one {@link ItemResult} per item, in the same order. An item that is refused leaves its neighbours alone; a call
 * that throws has changed nothing (it is rolled back) and is repeated with smaller batches until the culprit stands alone.
 *
 * <p><b>Idempotence:</b> each item carries an operation id. The same id means the same operation, asked for again because an
 * answer was lost: answer as before and change nothing twice. An operation that was refused may be asked for again, too, under the
 * same id. A store inside the batch's transaction (see {@link
 * TransactionRunner}) gets this for free.
 *
 * <p><b>Threading:</b> one district is written by one thread at a time; different districts by different threads.
 *
 * @param <T> the record
 */
public interface RecordStore<T> {
    /** Creates the records and answers with the host's ids for them. */
    List<ItemResult> create(List<Create<T>> items, BatchContext batch);

    /** Replaces the fields that the source owns. */
    List<ItemResult> update(List<Update<T>> items, BatchContext batch);

    /** Takes the records out of use and keeps all their data: what was archived may be restored tomorrow. */
    List<ItemResult> archive(List<Archive> items, BatchContext batch);

    /** Brings archived records back into use, with the fields that the source has now. */
    List<ItemResult> restore(List<Update<T>> items, BatchContext batch);
}
