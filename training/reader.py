"""A trained checkpoint that annotates sentences, as extract/model does in C++."""
import numpy
import torch

import batches
import decode
import lemma
from data import MENTIONS, Inventory, Sentence, UPOS
from model import Dimensions, Linear, ReadingModel
from ner_sources import TAGS
from wordpiece import WordPiece


def new_model(vocabulary, dimensions, inventory):
    return ReadingModel(len(vocabulary), dimensions, len(UPOS), len(inventory.xpos), len(inventory.scripts), len(inventory.deprels),
                        len(TAGS), len(MENTIONS))


class Reader:
    def __init__(self, checkpoint=None, model=None, tokenizer=None, inventory=None):
        if checkpoint:
            saved = torch.load(checkpoint, map_location="cpu", weights_only=False)
            tokenizer, inventory = WordPiece(saved["vocabulary"]), Inventory(**saved["inventory"])
            model = new_model(saved["vocabulary"], Dimensions(**saved["dimensions"]), inventory)
            model.load_state_dict(saved["model"])
            Linear.fake_quantise = saved.get("fake_quantise", False)
        self.model, self.tokenizer, self.inventory = model, tokenizer, inventory
        self.lemmatizer = lemma.Lemmatizer(inventory.scripts, inventory.lexicon, tokenizer.vocabulary)

    def annotate(self, forms_of_sentences, budget=4000):
        """Sentences with every annotation filled in, in the order given."""
        encoded = []
        for number, forms in enumerate(forms_of_sentences):
            e = batches.Encoded(Sentence("", number, forms), self.tokenizer, self.inventory)
            if e.length > batches.LONGEST + 2:
                raise ValueError(f"sentence {number} has {e.length} sub-tokens; the longest read is {batches.LONGEST}")
            encoded.append(e)
        self.model.eval()
        with torch.no_grad():
            for group in batches.by_length(encoded, budget):
                self.annotate_group(group)
        return [e.sentence for e in encoded]

    def annotate_group(self, group):
        batch = batches.tensors(group, self.tokenizer)
        out = self.model(batch)
        ner = torch.log_softmax(out["ner"], -1).numpy().astype(numpy.float64)
        scores, scripts = (x.tolist() for x in out["lemma"].topk(lemma.SCRIPTS_TRIED))
        upos, xpos = out["upos"].argmax(-1).numpy(), out["xpos"].argmax(-1).numpy()
        for row, e in enumerate(group):
            s, n = e.sentence, len(e.pieces)
            s.heads = [int(h) for h in decode.tree(out["arcs"][row, :n, : n + 1].numpy().astype(numpy.float64))]
            labels = self.model.labels(out, torch.full((n,), row), torch.arange(1, n + 1), torch.tensor(s.heads))
            root = self.inventory.ids["deprels"]["root"]
            labels[:, root] = -1e9
            best = labels.argmax(-1).tolist()
            s.deprels = ["root" if h == 0 else self.inventory.deprels[b] for h, b in zip(s.heads, best)]
            s.upos, s.xpos = [UPOS[i] for i in upos[row, :n]], [self.inventory.xpos[i] for i in xpos[row, :n]]
            s.lemmas = [self.lemmatizer.lemma(f, u, x, list(zip(ids, values)))
                        for f, u, x, ids, values in zip(s.forms, s.upos, s.xpos, scripts[row], scores[row])]
            s.ner, s.mentions = decode.entities(ner[row, :n], TAGS), out["mention"][row, :n].argmax(-1).tolist()
