import type { guide as reference } from '../en/guide.ts';

export const guide: Record<keyof typeof reference, string> = {
  'pasted.is-secret': 'Isto é uma chave secreta. O ID é o número ao lado.',
  'pasted.is-app-id': 'Isto é um ID de app. A chave secreta fica abaixo dele na Meta, atrás de “Mostrar”.',
  'pasted.is-token': 'Isto é um token. Ele vai no passo “Entre com a sua loja”.',
  'pasted.is-facebook-token':
    'Isto é um token do Facebook. Ele não abre as mensagens do Instagram. Pegue o de “Gerar token”, no login do Instagram.',
  'pasted.is-address': 'Isto é um endereço. Copie o próprio valor.',
  'pasted.is-hidden': 'A Meta ainda a esconde. Pressione “Mostrar” ao lado dela e copie de novo.',
  'pasted.is-account-number':
    'Isto é o número da sua conta do Instagram. O ID do app fica mais acima nessa página.',
  'pasted.is-meta-id':
    'Isto é o ID do par do Facebook. Aqui é preciso o do Instagram: ele fica em “Configuração da API com login do Instagram”.',
  'pasted.is-instagram-id':
    'Isto é o ID do par do Instagram. Aqui é preciso o outro: ele fica em “Configurações do app”, “Básico”.',
  'pasted.is-meta-secret':
    'Esta é a chave secreta do par do Facebook. A do Instagram fica em “Configuração da API com login do Instagram”.',
  'pasted.is-instagram-secret':
    'Esta é a chave secreta do par do Instagram. A outra fica em “Configurações do app”, “Básico”.',
  'pasted.is-pair': 'Isto é um ID e uma chave juntos. Cole cada um no seu campo.',
  'pasted.not-an-id': 'Um ID de app é um número de 6 a 20 dígitos.',
  'pasted.not-a-secret': 'Uma chave secreta tem de 16 a 64 letras e dígitos, sem espaços.',
  'pasted.not-a-token':
    'Este não é um token inteiro. Um token é longo, quase sempre com mais de 150 letras. Copie tudo.',

  'page.answers': 'A página responde. A Meta consegue vê-la.',
  'page.asking': 'Olhando a página…',
  'page.not-an-address': 'Um endereço começa com https:// e não tem espaços.',
  'page.not-secure': 'A Meta quer uma página segura. O endereço começa com https://.',
  'page.not-public': 'Só a sua rede vê esta página. A Meta precisa de uma que todos possam abrir.',
  'page.missing': 'Não há página nesse endereço, ou ela pede login. Confira o endereço.',
  'page.no-answer': 'Ninguém responde nesse endereço. Confira. Olhamos de novo sozinhos.',
};
