"""Sentences -> tensors, in batches of like length."""
import random

import numpy
import torch

import lemma
from ner_sources import TAGS
from wordpiece import LOWER, MIXED, TITLE, UPPER, shape

LONGEST = 510            # sub-tokens between [CLS] and [SEP]
RECASED = 0.04           # of the sentences, in training


class Encoded:
    """A sentence in numbers; -1 marks a label that the source lacks or the inventory does not know."""

    def __init__(self, sentence, tokenizer, inventory):
        self.sentence = sentence
        self.pieces = [tokenizer.encode(f) for f in sentence.forms]
        self.length = sum(map(len, self.pieces)) + 2
        self.shapes = [shape(f) for f in sentence.forms]
        self.ner, self.renamed = sentence.ner, []
        self.advice = None   # of other readers: [words, tags], to be added to the teacher's
        self.capitals = sentence.source == "wire"   # to be read in capitals
        n, ids = len(sentence.forms), inventory.ids
        self.mentions = sentence.mentions or [-1] * n
        if sentence.heads is None:
            self.heads = self.deprels = self.upos = self.xpos = self.lemmas = [-1] * n
        else:
            self.heads = sentence.heads
            self.deprels = [ids["deprels"].get(d, -1) for d in sentence.deprels]
            self.upos = [ids["upos"].get(u, -1) for u in sentence.upos]
            self.xpos = [ids["xpos"].get(x, -1) for x in sentence.xpos]
            self.lemmas = [ids["scripts"].get(lemma.script(f, l), -1) for f, l in zip(sentence.forms, sentence.lemmas)]


def recased(encoded, chance, share):
    """Now and then the letters of a whole sentence as a headline has them; the vocabulary is lower-cased."""
    dice = chance.random()
    upper = dice < (0.8 if encoded.capitals else share / 2)
    if not upper and dice >= share:
        return encoded.shapes
    return [(UPPER if upper else TITLE) if s in (LOWER, TITLE, UPPER, MIXED) else s for s in encoded.shapes]


def tensors(group, tokenizer, chance=None, share=RECASED):
    """The batch of `group`: padded pieces, where each word's pieces are, and all targets. `chance`: to vary the letters
    of a `share` of the sentences by."""
    width, most = max(e.length for e in group), max(len(e.pieces) for e in group)
    pieces = numpy.full((len(group), width), tokenizer.pad, dtype=numpy.int64)
    shapes, mask = numpy.zeros((len(group), width), dtype=numpy.int64), numpy.zeros((len(group), width), dtype=bool)
    words = numpy.zeros((len(group), most + 1), dtype=bool)
    targets = {k: numpy.full((len(group), most), -1, dtype=numpy.int64)
               for k in ("heads", "deprels", "upos", "xpos", "lemmas", "ner", "mentions")}
    word_of_piece, piece_rows, pieces_of_word = [], [], numpy.ones(len(group) * (most + 1), dtype=numpy.float32)
    for row, e in enumerate(group):
        pieces[row, 0], mask[row, : e.length], words[row, : len(e.pieces) + 1] = tokenizer.cls, True, True
        word_of_piece.append(row * (most + 1))
        piece_rows.append(row * width)
        word_shapes, at = recased(e, chance, share) if chance else e.shapes, 1
        for number, ids in enumerate(e.pieces):
            slot = row * (most + 1) + number + 1
            pieces_of_word[slot] = len(ids)
            for k, piece in enumerate(ids):
                pieces[row, at], shapes[row, at] = piece, 2 * word_shapes[number] + (k > 0)
                word_of_piece.append(slot)
                piece_rows.append(row * width + at)
                at += 1
        pieces[row, at] = tokenizer.sep
        for key in targets:
            targets[key][row, : len(e.pieces)] = getattr(e, key)
    # [CLS], [SEP] and padding take shape 7, symbols
    shapes[:, 0] = 14
    shapes[pieces == tokenizer.sep] = 14
    batch = {"pieces": pieces, "shapes": shapes, "mask": mask, "words": words, "pieces_of_word": pieces_of_word,
             "word_of_piece": numpy.array(word_of_piece), "piece_rows": numpy.array(piece_rows), **targets}
    if any(e.advice is not None for e in group):
        batch["advice"] = numpy.zeros((len(group), most, len(TAGS)), dtype=numpy.float32)
        for row, e in enumerate(group):
            if e.advice is not None:
                batch["advice"][row, : len(e.pieces)] = e.advice
    return {k: torch.from_numpy(v) for k, v in batch.items()}


def by_length(encoded, budget, seed=None):
    """Groups of like length with at most `budget` padded sub-tokens; shuffled if `seed` is given."""
    chance = random.Random(seed)
    order = sorted(encoded, key=lambda e: e.length + (chance.random() * 3 if seed is not None else 0))
    groups, group, width = [], [], 0
    for e in order:
        if group and max(width, e.length) * (len(group) + 1) > budget:
            groups.append(group)
            group, width = [], 0
        group.append(e)
        width = max(width, e.length)
    if group:
        groups.append(group)
    if seed is not None:
        chance.shuffle(groups)
    return groups


class Pool:
    """Sentences as batches, each encoded once. `advice`: what other readers say of a sentence, by its id."""
    longest = 160   # sub-tokens

    def __init__(self, tokenizer, inventory, options, advice=None):
        self.tokenizer, self.inventory, self.options, self.advice, self.encoded = tokenizer, inventory, options, advice, {}

    def encode(self, sentence):
        if sentence.ident not in self.encoded:
            self.encoded[sentence.ident] = encoded = Encoded(sentence, self.tokenizer, self.inventory)
            if self.advice:
                encoded.advice = self.advice(sentence.ident)
        return self.encoded[sentence.ident]

    def groups(self, sentences, epoch):
        """The batches of an epoch; a sentence may come more than once."""
        chosen = [e for e in map(self.encode, sentences) if e.length <= self.longest]
        return by_length(chosen, self.options.budget, seed=self.options.seed * 1000 + epoch)[:self.options.batches]
